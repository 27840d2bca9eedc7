/**
 * Texts in tables that a spreadsheet opens. Whatever a member wrote is read as words, never computed, whichever sign the reader
 * takes for the one between two cells: of a cell that a French spreadsheet reads whole, an English one makes several.
 *
 * A reader that follows RFC 4180 and knows the sign needs no more than quotes and a mark at the beginning of a cell. The marks
 * further in are for the others, and spare what harms nobody: behind a line break, a comma, a semicolon or a tab a text that
 * begins with `=` is a formula, one that begins with `+`, `-` or `@` is one that could fetch or run something only where a `(`,
 * a `|` or a `!` follows in its line. So lists, temperatures and names of members stand as they were written.
 */
const SIGNS = '=+\\-@＝＋－＠';
const EQUALS = '=＝';
/** Spaces, and quotes that an inexact reader drops. */
const GAP = `(?:[^\\S\\r\\n\\t]|['"])*`;

const CALLS = /[(|]|!\S/;
const LINES = /[^\r\n]+/g;
const MARK = "'";

const START = `(?=['\\s]*[${SIGNS}]|'*[\\t\\r])`;
const START_PLAIN = new RegExp(`^${START}`);
const START_MARKED = new RegExp(`^${MARK}${START}`);

interface Breaks {
  readonly plain: RegExp;
  readonly marked: RegExp;
}
const breaks = (before: string, signs: string): Breaks => ({
  plain: new RegExp(`(?<=${before})(?=${GAP}[${signs}])`, 'g'),
  marked: new RegExp(`(?<=${before})${MARK}(?=${GAP}[${signs}])`, 'g'),
});
const FIRST_LINE = { all: breaks('[,;\\t]', SIGNS), equals: breaks('[,;\\t]', EQUALS) };
const OTHER_LINE = { all: breaks('^|[,;\\t]', SIGNS), equals: breaks('^|[,;\\t]', EQUALS) };

const breaksOf = (line: string, at: number): Breaks => {
  const ofLine = at === 0 ? FIRST_LINE : OTHER_LINE;
  return CALLS.test(line) ? ofLine.all : ofLine.equals;
};

/** The text with a `'` before whatever a spreadsheet would compute. */
export const sheetText = (text: string): string =>
  text
    .replaceAll('\u0000', '')
    .replace(START_PLAIN, MARK)
    .replace(LINES, (line, at: number) => line.replace(breaksOf(line, at).plain, MARK));

/** What `sheetText` was given, for tables that come back. */
export const textOfSheet = (cell: string): string =>
  cell
    .replace(LINES, (line, at: number) => line.replace(breaksOf(line, at).marked, ''))
    .replace(START_MARKED, '');

/** How every table of ours is written: all texts in quotes, so that no line break in one begins a row. */
export const SHEET_QUOTING = {
  quoted_string: true,
  record_delimiter: 'windows',
} as const;
