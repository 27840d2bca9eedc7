const NARROW = '\u202f';
const NO_BREAK = '\u00a0';
const TABLE_RULE = /^[\s|:-]+$/;

/**
 * French typography for a text typed plainly: curved apostrophes, and spaces that do not break before high
 * punctuation, inside guillemets and in numbers. Markdown stays what it was.
 */
export function typeset(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (TABLE_RULE.test(line) ? line : typesetLine(line)))
    .join('\n');
}

const typesetLine = (line: string): string =>
  line
    .replace(/(?<=\p{L})'(?=\S)/gu, '’')
    .replace(/ (?=[;!?])/g, NARROW)
    .replace(/ (?=:(\s|$))/g, NO_BREAK)
    .replace(/(?<=«) /g, NO_BREAK)
    .replace(/ (?=»)/g, NO_BREAK)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW)
    .replace(/(?<=\d) (?=[€%])/g, NO_BREAK);
