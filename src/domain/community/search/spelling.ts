/** A word as titles spell it, and how many of them do. */
export interface SpeltWord {
  readonly word: string;
  /** Without capitals and accents. */
  readonly plain: string;
  readonly titles: number;
}

/** What is known of one word of a search. */
export interface AskedWord {
  readonly plain: string;
  /** How many topics hold it; counted up to `ENOUGH`. */
  readonly topics: number;
  readonly alike: readonly SpeltWord[];
}

/** A word that so many topics hold is spelt as it should be. */
export const ENOUGH = 3;

/** Fewer letters tell nothing of what was meant. */
export const SHORTEST_CORRECTED = 4;

/** A word that somebody did write is only doubted when at least so many titles spell it otherwise. */
const TITLES_AGAINST_ONE = 5;

/** How many letters may be wrong in a word of that length. */
const mistakesIn = (length: number): number => (length <= 5 ? 1 : length <= 9 ? 2 : 3);

/** Whether one word is near enough to another to be what was meant by it. */
export function mayBeMeant(plain: string, other: string): boolean {
  const most = mistakesIn(plain.length);
  return mistakesBetween(plain, other, most) <= most;
}

/** How a word was most likely meant; null when it is right, or nothing is near enough. */
export function meantBy({ plain, topics, alike }: AskedWord): string | null {
  if (plain.length < SHORTEST_CORRECTED || topics >= ENOUGH) return null;
  const most = mistakesIn(plain.length);
  const near = alike
    .map((spelt) => ({ ...spelt, mistakes: mistakesBetween(plain, spelt.plain, most) }))
    .filter(({ mistakes, titles }) => mistakes <= most && (topics === 0 || titles >= TITLES_AGAINST_ONE))
    .sort((a, b) => a.mistakes - b.mistakes || b.titles - a.titles || (a.word < b.word ? -1 : 1));
  const [best] = near;
  return best && best.mistakes > 0 ? best.word : null;
}

/** The text with its words as they were meant, everything else as it was typed; null when no word changes. */
export function corrected(
  text: string,
  asked: readonly AskedWord[],
  plainOf: (word: string) => string,
): string | null {
  const meant = new Map(asked.map((word) => [word.plain, meantBy(word)]));
  const result = text.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => meant.get(plainOf(word)) ?? word);
  return result === text ? null : result;
}

/**
 * Letters to add, drop, replace or exchange with their neighbour to make one word of the other (optimal string alignment).
 * Once it is above `most` the exact figure does not matter: `most + 1` stands for it.
 */
export function mistakesBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const exchanged = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (exchanged) least = Math.min(least, before[column - 2]! + 1);
      current.push(least);
    }
    if (Math.min(...current) > most) return most + 1;
    before = last;
    last = current;
  }
  return Math.min(last[b.length]!, most + 1);
}
