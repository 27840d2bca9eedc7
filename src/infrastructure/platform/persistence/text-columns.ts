/**
 * What a column holds: `text` with or without markup, a `copy` of one that may be cut short, a `list` of texts, single
 * `words` of one, `json` of values with or without words, a `statement` of reasons, an `address` made of words; a row that
 * only counts or names what was looked for is a `row`, and goes as a whole.
 */
export type KeptAs = 'text' | 'copy' | 'list' | 'words' | 'json' | 'statement' | 'address' | 'row';
/** Columns by table, the schema's name before it. */
export type TextColumns = Readonly<Record<string, Readonly<Record<string, KeptAs>>>>;
/** By table, or by `table.column` where it is so of one column alone: SQL over a row `t`. */
export type OfRows = Readonly<Record<string, string>>;
/** Whose the words are that a context keeps, and where they stand. */
export interface TextRules {
  /** Who says it to others in their own words. */
  readonly wordsOf?: OfRows;
  /** Tables of what the organisation says in its own name: their authors' rank, and whether they stay, counts for nothing. */
  readonly official?: readonly string[];
  /** Who wrote it for themselves or for the team. */
  readonly notesOf?: OfRows;
  /** The category where it stands; none for what belongs to none. */
  readonly placeOf?: OfRows;
  /** Tables, or `table.column`: what the organisation keeps of its own acts, so that they can be told later. */
  readonly records?: readonly string[];
  /**
   * Tables whose rows are kept again by pages that were open, and the column by which those know what they read: what changes
   * here is another one. Each has a `version` as well, by which who holds a row in the mean time knows that it changed; a table that
   * is read without a lock and written back is named for that alone.
   */
  readonly editions?: Readonly<Record<string, 'version' | 'edition'>>;
  /**
   * Tables to which new rows come that repeat what former ones say, the table whose row is held by whoever writes them, and the column
   * that names it. What changes such rows holds it too, before it looks for them: nothing is copied past a redaction.
   */
  readonly heldBy?: Readonly<Record<string, { readonly table: string; readonly column: string }>>;
}
