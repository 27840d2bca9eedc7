/** Those of one part of the population who voted, and how many people that part has. */
interface Stratum {
  readonly votes: number;
  /** Null where nobody knows. */
  readonly people: number | null;
}

export interface Weighting {
  /** What one ballot of each stratum stands for, in people; 0 where their number is not known. */
  readonly weights: readonly number[];
  /** The people that the ballots stand for. */
  readonly people: number;
  /** How many ballots drawn by chance would say as much (Kish). */
  readonly effective: number;
  /** Whether a weight was cut. */
  readonly trimmed: boolean;
}

/** No ballot counts for more than five times what it would in a poll that everybody answers alike. */
const HEAVIEST = 5;

/** Brings each part back to its share of the population; null where no part that voted has a known number. */
export function weightingOf(strata: readonly Stratum[]): Weighting | null {
  const known = strata.filter(({ votes, people }) => votes > 0 && people !== null && people > 0);
  if (known.length === 0) return null;
  const people = total(known.map((each) => each.people!));
  const votes = total(known.map((each) => each.votes));
  const relative = strata.map((each) =>
    known.includes(each) ? each.people! / people / (each.votes / votes) : 0,
  );
  const cut = relative.map((weight) => Math.min(weight, HEAVIEST));
  const scale = people / total(cut.map((weight, at) => weight * strata[at]!.votes));
  const weights = cut.map((weight) => weight * scale);
  const squares = total(weights.map((weight, at) => weight ** 2 * strata[at]!.votes));
  return { weights, people, effective: people ** 2 / squares, trimmed: relative.some((w) => w > HEAVIEST) };
}

/** The part of the population that stands behind some ballots, from 0 to 1. */
export const weightedShare = (weighting: Weighting, votes: readonly number[]): number =>
  total(votes.map((each, at) => each * weighting.weights[at]!)) / weighting.people;

/** Fewer ballots than this, drawn by chance, say too little for a margin to be told. */
const FEWEST_FOR_MARGIN = 30;

/**
 * How far the 95 % interval of Wilson goes from a share, on the side where it goes farther, from 0 to 1: as if who votes were drawn by
 * chance, and never none because all voted alike. Who votes is not, whatever it says: a poll of volunteers is told as one.
 * @returns null where too few answered
 */
export function marginOf(
  share: number,
  sample: { effective: number; votes: number; people: number },
): number | null {
  if (sample.effective < FEWEST_FOR_MARGIN) return null;
  const finite = 1 - sample.votes / sample.people;
  if (finite <= 0) return 0;
  const size = sample.effective / finite;
  const centre = (share + Z ** 2 / (2 * size)) / (1 + Z ** 2 / size);
  const half = (Z * Math.sqrt((share * (1 - share)) / size + Z ** 2 / (4 * size ** 2))) / (1 + Z ** 2 / size);
  return half + Math.abs(centre - share);
}

const Z = 1.96;
const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
