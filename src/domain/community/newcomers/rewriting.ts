/** Of 1: so much of a text may be new before it is another text. */
const CORRECTED = 1 / 3;
/** Of fewer words, letters are compared: a letter corrected is a word in five there. */
const FEWEST_WORDS = 8;

/**
 * Whether an edit says something else, rather than correct what stood: more than a third of it was not there before. What is left out
 * counts for nothing, and neither do accents, capitals and punctuation, where there are words.
 */
export function isRewritten(before: string, after: string): boolean {
  const partsOf = lookAt(wordsOf(after).length);
  const stood = new Map<string, number>();
  for (const part of partsOf(before)) stood.set(part, (stood.get(part) ?? 0) + 1);
  const said = partsOf(after);
  let anew = 0;
  for (const part of said) {
    const left = stood.get(part) ?? 0;
    if (left === 0) anew += 1;
    else stood.set(part, left - 1);
  }
  return anew > said.length * CORRECTED;
}

/** Signs alone say something too. */
function lookAt(words: number): (text: string) => readonly string[] {
  if (words === 0) return signsOf;
  return words < FEWEST_WORDS ? lettersOf : pairsOf;
}

const signsOf = (text: string): string[] => [...text.replace(/\s/gu, '')];

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const pairsOf = (text: string): string[] => {
  const words = wordsOf(text);
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
};

const lettersOf = (text: string): string[] => {
  const letters = wordsOf(text).join(' ');
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
};
