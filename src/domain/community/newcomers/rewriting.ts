/** Of 1: so much of a text may be new before it is another text. */
const CORRECTED = 1 / 3;
/** Of fewer words, letters are compared: a letter corrected is a word in five there. */
const FEWEST_WORDS = 8;

/**
 * Whether an edit says something else, rather than correct what stood: more than a third of it was not there before. What is left out
 * counts for nothing, and neither do accents, capitals and punctuation.
 */
export function isRewritten(before: string, after: string): boolean {
  const [former, words] = [wordsOf(before), wordsOf(after)];
  const parts = words.length < FEWEST_WORDS ? lettersOf : pairsOf;
  const stood = new Map<string, number>();
  for (const part of parts(former)) stood.set(part, (stood.get(part) ?? 0) + 1);
  const said = parts(words);
  let anew = 0;
  for (const part of said) {
    const left = stood.get(part) ?? 0;
    if (left === 0) anew += 1;
    else stood.set(part, left - 1);
  }
  return anew > said.length * CORRECTED;
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const pairsOf = (words: readonly string[]): string[] =>
  words.slice(1).map((word, index) => `${words[index]} ${word}`);

const lettersOf = (words: readonly string[]): string[] => {
  const letters = words.join(' ');
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
};
