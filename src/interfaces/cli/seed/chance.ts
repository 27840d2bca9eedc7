/** A number from 0 to 1 (excluded) that looks random and is always the same for the same words (FNV-1a, mixed). */
export function chance(...words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const character of words.join('\u0000')) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  hash ^= hash >>> 15;
  return (hash >>> 0) / 2 ** 32;
}

/** Some of them, in an order that only `about` decides. */
export function someOf<T>(
  all: readonly T[],
  count: number,
  about: string,
  nameOf: (one: T) => string,
): readonly T[] {
  return all
    .map((one) => ({ one, lot: chance(about, nameOf(one)) }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, count)
    .map(({ one }) => one);
}
