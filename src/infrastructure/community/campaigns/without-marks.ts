const BEFORE = String.raw`(?<=^|[\s(«“"'’>-])`;
const AFTER = String.raw`(?=$|[\s)»”"'’.,;:!?…])`;
const pairOf = (mark: string): RegExp =>
  new RegExp(`${BEFORE}${mark}(?!\\s)([^\\n]+?)(?<!\\s)${mark}${AFTER}`, 'gmu');

const HEADINGS = /^ {0,3}#{1,6} +(.+?)(?: +#+)? *$/gm;
/** The strong first: their marks are those of the others, doubled. */
const PAIRS = [String.raw`\*\*`, '__', String.raw`\*`, '_', '`'].map(pairOf);
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** A text of Markdown for who reads it as plain text: without the marks that only make it look; lists and quotes read well as they are. */
export const withoutMarks = (source: string): string =>
  PAIRS.reduce((text, pair) => text.replaceAll(pair, '$1'), source.replaceAll(HEADINGS, '$1')).replaceAll(
    ESCAPED,
    '$1',
  );
