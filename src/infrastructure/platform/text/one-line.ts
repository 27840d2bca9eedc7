/**
 * Letters, figures, pictures, single spaces and the signs of ordinary sentences, on one line that begins with a letter: nothing in it marks,
 * leads, names, nests or has to be written in another way.
 */
const WORDS =
  /^\p{L}(?:[\p{L}\p{N}\p{Extended_Pictographic},.?!;:'’"()…«»–—%€-]|[ \u00A0\u202F](?![ \u00A0\u202F]))*$/u;
/** What becomes a link by itself. */
const LEADS = /www\./i;
/** From where a closer look is taken at what is said in capitals. */
const CAPITALS = /\p{Lu}[^\p{Ll}]{3}/u;
const LONGEST = 2_000;

/** Whether Markdown is one line of plain words, as most of what is said in a chat: a paragraph that reads as it was typed. */
export const isOneLine = (markdown: string): boolean =>
  markdown.length <= LONGEST &&
  WORDS.test(markdown) &&
  markdown.trim() === markdown &&
  !LEADS.test(markdown) &&
  !CAPITALS.test(markdown);
