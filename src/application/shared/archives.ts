/** One file made of several, written piece by piece: it never stands in memory as a whole. */
export interface Archive {
  /** @param name within the archive, `folder/name`: ours, never what somebody typed */
  add(name: string, bytes: Uint8Array): Promise<void>;
  /** Resolves once the last piece was written. */
  end(): Promise<void>;
}

export interface Archives {
  /** @param write is given one piece after the other, each once the former was kept */
  open(write: (piece: Uint8Array) => Promise<void>): Archive;
}

/** Rows as a table that a spreadsheet opens. */
export interface Sheets {
  /** Whole, with a column for whatever one of them holds. */
  of(rows: readonly Readonly<Record<string, unknown>>[]): Uint8Array;
  /** Begins a table that is written piece by piece. */
  head(columns: readonly string[]): Uint8Array;
  /** Goes on with one that has these columns. */
  more(columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): Uint8Array;
}
