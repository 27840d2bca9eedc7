/** A part of what a piece says, as it was typed. */
export interface WordsPart {
  /** Named as the form field of its author is: `title`, `summary`, `body`, `options` or `bio`. */
  readonly name: WordsPartName;
  readonly text: string;
  /** Signs. */
  readonly max: number;
  /** Of one line. */
  readonly isLine: boolean;
}
export const WORDS_PARTS = ['title', 'summary', 'body', 'options', 'bio'] as const;
export type WordsPartName = (typeof WORDS_PARTS)[number];

/** All that a piece said and ever said, and the files that nothing but it showed. */
interface ErasedWords {
  readonly texts: readonly string[];
  readonly files: readonly string[];
  /** Topics of the forum that were opened with its words, and say them still. */
  readonly takenUpIn?: readonly string[];
}

/** How a moderator mends what somebody else said. */
export interface Mending {
  /** In the order in which they are read; null for what was never there. */
  parts(id: string): Promise<readonly WordsPart[] | null>;
  /**
   * Says this instead, within a unit of work. What was said before comes back where the decision falls, unless its author has
   * written something else since.
   * @param said by part; parts that are not named stay as they are
   * @throws InvalidValue beside the part, or what refuses it as the piece stands
   */
  mend(
    id: string,
    said: Readonly<Partial<Record<WordsPartName, string>>>,
    p: { readonly decisionId: string; readonly at: Date },
  ): Promise<void>;
}

/** How a passage is put out of sight while the rest stands, and the whole text is kept. */
export interface PassageMasking {
  /** The text with a mark in place of the passage. @throws InvalidValue beside `passage` where it is none, or not there */
  without(source: string, passage: string): string;
  holds(text: string, passage: string): boolean;
}

/** How what two people agreed on is emptied for good. */
export interface Purging {
  /** Within a unit of work: its row, its place and its author stay, no word of it does, and nothing brings it back. */
  purge(id: string, at: Date): Promise<ErasedWords>;
}

/**
 * What is done to the words of one kind beside taking a piece out of sight. Each act is done by the kind itself, on a page of its
 * own which the piece names, or never: then nobody is offered it, and it is refused. A passage is taken out of every kind.
 */
export interface PieceWords {
  readonly mending: Mending | 'on-its-page' | 'never';
  /** Of what agents write, which is hidden by nobody below; other kinds are mended or hidden. */
  readonly masking: PassageMasking | 'never';
  readonly purging: Purging | 'on-its-page' | 'never';
  /** The table whose rows are the pieces, with its schema. */
  readonly table: string;
  /** Within a unit of work: whoever has these open looks again, since a passage went. Null where nobody has them open. */
  readonly shownAnew: ((ids: readonly string[], at: Date) => Promise<void>) | null;
}

/** Both go their own way: a page of the kind edits, and another one proposes to erase. @param table as in {@link PieceWords} */
export const wordsOnPages = (table: string, masking: PieceWords['masking'] = 'never'): PieceWords => ({
  mending: 'on-its-page',
  purging: 'on-its-page',
  masking,
  table,
  shownAnew: null,
});

const NEVER_BACK: readonly string[] = ['restore', 'approve'];

/** What of a piece tells that its author took it back, or took it along and it is out of sight: nobody brings it back. */
export const onceTakenBack = (isTakenBack: boolean | undefined) =>
  isTakenBack ? { isTakenBack, idle: NEVER_BACK } : {};

/** What of a piece tells that two people erased it: nothing brings it back. */
export const onceErased = (purgedAt: Date | null | undefined) =>
  purgedAt ? { isErased: true, idle: NEVER_BACK } : {};
