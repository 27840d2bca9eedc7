/** What is kept of a text to know it again: nothing of it can be read out of these figures. */
export interface TextPrint {
  /** One figure for each of the ways to look at it; as many of them are the same as the texts have in common. */
  readonly marks: readonly number[];
  /** Texts that are nearly the same share at least one. */
  readonly bands: readonly number[];
}

const BANDS = 10;
const ROWS = 3;
/** Of 1: how much two texts have in common to be taken for the same. */
const ALIKE = 0.7;
/** Short texts are the same by chance. */
const FEWEST_WORDS = 8;

/**
 * The print of a text by the pairs of its words, whatever their order in the text (MinHash).
 * @param folded small letters without accents, as a reader takes them
 * @returns null for a text that is too short to be anybody's copy
 */
export function textPrint(folded: string): TextPrint | null {
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (words.length < FEWEST_WORDS) return null;
  const pairs = new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
  const hashes = [...pairs].map(hashOf);
  const marks = Array.from({ length: BANDS * ROWS }, (_, seed) =>
    hashes.reduce((least, hash) => Math.min(least, mixed(hash, seed)), 0xffff_ffff),
  );
  const bands = Array.from({ length: BANDS }, (_, band) =>
    marks.slice(band * ROWS, (band + 1) * ROWS).reduce((all, mark) => mixed(all ^ mark, band), band),
  );
  return { marks: marks.map(signed), bands: bands.map(signed) };
}

/** How many marks two prints share to be taken for the same text. */
export const MARKS_ALIKE = Math.ceil(BANDS * ROWS * ALIKE);

/** Whether two texts are nearly the same. */
export const areAlike = (one: TextPrint, other: TextPrint): boolean =>
  one.marks.filter((mark, index) => mark === other.marks[index]).length >= MARKS_ALIKE;

/** FNV-1a of 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  return hash >>> 0;
}

/** One of many ways to shuffle 32 bits. */
function mixed(hash: number, seed: number): number {
  let value = hash ^ Math.imul(seed + 1, 0x9e37_79b1);
  value = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2_ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** As an `integer` of the database. */
const signed = (value: number): number => value | 0;
