/** The pieces of three letters of one word, as `pg_trgm` makes them: each once. */
export function trigramsOf(word: string): readonly string[] {
  const letters = [...`  ${word} `];
  return [...new Set(letters.slice(2).map((last, index) => `${letters[index]}${letters[index + 1]}${last}`))];
}

/** How much two words are alike, from 0 to 1, as `similarity` of `pg_trgm` says it. @param shared pieces that both have */
export const likeness = (one: number, other: number, shared: number): number =>
  shared / (one + other - shared);
