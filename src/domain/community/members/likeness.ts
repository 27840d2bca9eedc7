/** What a picture looks like from afar: the mean colours of eight rows of eight fields, three bytes each, in hexadecimal. */
export type Likeness = string;

/** Encoded, scaled or slightly lightened anew, a picture stays below; another one is far above. */
const SAME_WITHIN = 8;

/** Whether both are one picture to the eye; a mean difference of each colour says so, out of 255. */
export function looksAlike(one: Likeness, other: Likeness): boolean {
  const [a, b] = [bytesOf(one), bytesOf(other)];
  if (a.length === 0 || a.length !== b.length) return false;
  const apart = a.reduce((sum, byte, index) => sum + Math.abs(byte - b[index]!), 0);
  return apart / a.length < SAME_WITHIN;
}

const bytesOf = (likeness: Likeness): readonly number[] =>
  (likeness.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
