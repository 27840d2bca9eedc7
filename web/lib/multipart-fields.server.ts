const LINE = Buffer.from('\r\n');
const HEAD_END = Buffer.from('\r\n\r\n');
/** Bytes of what a part says of itself: more is nothing that a browser sends. */
const MOST_HEAD = 1024;
/** Bytes that a part costs whatever it says: many empty ones are much too. */
const PART_COSTS = 64;

/** What is left of a form that nobody reads as a whole, because it is too large. */
export interface FormPieces {
  /** Texts that came whole, in their order. */
  readonly texts: readonly (readonly [name: string, text: string])[];
  /** The field of the largest file; null where there was none. */
  readonly file: string | null;
}

interface Part {
  readonly name: string;
  readonly isFile: boolean;
  /** Where what it says begins. */
  readonly from: number;
}

/** What stands between the parts of a form, as its content type says; null for a form of another kind. */
export const boundaryIn = (type: string): string | null => {
  if (!/^multipart\/form-data\b/i.test(type)) return null;
  const [, quoted, plain] = /boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(type) ?? [];
  return quoted ?? plain ?? null;
};

/** A form that passes by: its texts are kept, and nothing of its files but which of them was the largest. */
export class PassingForm {
  private readonly mark: Buffer;
  private readonly texts: (readonly [string, string])[] = [];
  /** Of a text that goes on, all of it so far; of a file, what may be the beginning of a mark. */
  private rest: Buffer = Buffer.alloc(0);
  /** Bytes before the rest. */
  private passed = 0;
  private file: { readonly name: string; readonly from: number } | null = null;
  private largest: { readonly name: string; readonly size: number } | null = null;

  /** @param left bytes of all texts together with their names: what goes beyond is not kept */
  constructor(
    boundary: string,
    private left: number,
  ) {
    this.mark = Buffer.from(`--${boundary}`);
  }

  /** What comes next of it. */
  take(bytes: Uint8Array): void {
    const all = this.rest.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.rest, bytes]);
    const places = this.places(all);
    for (const [index, at] of places.entries())
      this.begin(all.subarray(at, places[index + 1]), at, index + 1 < places.length);
    const last = places.at(-1);
    const goesOn = last !== undefined && this.file === null;
    const kept = this.mark.length + LINE.length + (goesOn ? MOST_HEAD + this.left : 0);
    const from = Math.max(last ?? 0, all.length - kept);
    // A copy: a view would keep all that passed.
    this.rest = Buffer.from(all.subarray(from));
    this.passed += from;
  }

  pieces(): FormPieces {
    this.endFile(this.passed + this.rest.length);
    return { texts: this.texts, file: this.largest?.name ?? null };
  }

  /** A part from its mark on, to the next mark where it came whole. */
  private begin(bytes: Buffer, at: number, isWhole: boolean): void {
    this.endFile(this.passed + at);
    const part = this.headOf(bytes);
    if (part?.isFile) this.file = { name: part.name, from: this.passed + at };
    else if (part && isWhole) this.keep(part.name, bytes.subarray(part.from, bytes.length - LINE.length));
  }

  private keep(name: string, text: Buffer): void {
    const costs = PART_COSTS + name.length + text.length;
    if (costs > this.left) return;
    this.left -= costs;
    this.texts.push([name, text.toString('utf8')]);
  }

  private endFile(at: number): void {
    if (this.file === null) return;
    const { name, from } = this.file;
    this.file = null;
    if (this.largest === null || at - from > this.largest.size) this.largest = { name, size: at - from };
  }

  private places(all: Buffer): readonly number[] {
    const places: number[] = [];
    for (let at = all.indexOf(this.mark); at !== -1; at = all.indexOf(this.mark, at + this.mark.length))
      if (at === 0 || (at >= LINE.length && all.subarray(at - LINE.length, at).equals(LINE))) places.push(at);
    return places;
  }

  private headOf(bytes: Buffer): Part | null {
    const end = bytes.subarray(0, this.mark.length + MOST_HEAD).indexOf(HEAD_END, this.mark.length);
    if (end === -1) return null;
    const head = bytes.subarray(this.mark.length, end).toString('utf8');
    const said = /^content-disposition:\s*form-data(.*)$/im.exec(head)?.[1] ?? '';
    const name = /;\s*name="([^"]*)"/i.exec(said)?.[1];
    if (name === undefined) return null;
    return { name, isFile: /;\s*filename\*?=/i.test(said), from: end + HEAD_END.length };
  }
}
