import language from '../dataset/content/language.json' with { type: 'json' };

/** By which readers know what is measured, before its number. */
export const MARK = 'mesure-';
const FIGURES = 9;

/** What is said differs from message to message, as it does among people: copies of one text wait for a moderator. */
const WORDS = [...language.asks, ...language.answers]
  .flatMap((sentence) => sentence.split(/[\s,.?!;:]+/))
  .filter((word) => /^\p{L}{2,}$/u.test(word));

const wordsOf = (count: number): string =>
  Array.from({ length: count }, () => WORDS[Math.floor(Math.random() * WORDS.length)]!).join(' ');

/** The n-th thing that somebody says. */
export const saying = (number: number): string =>
  `Bonjour, ${wordsOf(8)}, ${MARK}${String(number).padStart(FIGURES, '0')}, ${wordsOf(6)}.`;

/** @param at where the mark stands in the payload */
export const numberAt = (payload: Buffer, at: number): number =>
  Number.parseInt(payload.toString('latin1', at + MARK.length, at + MARK.length + FIGURES), 10);
