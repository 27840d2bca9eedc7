import { folded } from './found-words.ts';

/**
 * Small words that PostgreSQL's French list knows only with their accents, which our configuration takes off first, or
 * does not know at all. They would be looked for like any other word.
 */
export const SMALL_WORDS = new Set(
  [
    [
      'a',
      'les',
      'cet',
      'cette',
      'meme',
      'memes',
      'ete',
      'etee',
      'etees',
      'etes',
      'etre',
      'etant',
      'etais',
      'etait',
    ],
    [
      'etions',
      'etiez',
      'etaient',
      'si',
      'donc',
      'quel',
      'quelle',
      'quels',
      'quelles',
      'cela',
      'ca',
      'se',
      'leurs',
    ],
  ].flat(),
);

/** What somebody typed without its small words, unless it has no other: phrases in quotes stay whole. */
export function searchedWords(text: string): string {
  const kept = text.split('"').map((part, index) =>
    index % 2 === 1
      ? part
      : part
          .split(/\s+/u)
          .filter((word) => !SMALL_WORDS.has(folded(word)))
          .join(' '),
  );
  const searched = kept.join('"').trim();
  return /[\p{L}\p{N}]/u.test(searched) ? searched : text;
}

/** Any of the words of a title, as a search: at most 20. Empty when it has none to go by. */
export function anyWordOf(title: string): string {
  const words = folded(title).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return [...new Set(words)]
    .filter((word) => word !== 'or' && !SMALL_WORDS.has(word))
    .slice(0, 20)
    .join(' or ');
}
