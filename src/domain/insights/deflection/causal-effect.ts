import type { ContactCounts } from './contact-attempt.ts';

/** Fewer than this on either side tell nothing. */
const FEWEST_COMPARED = 30;
const Z = 1.959964;

/** How much less often those write who were shown answers than those who were not, with what chance alone may make of it. */
export interface CausalEffect {
  readonly compared: number;
  readonly sentWithout: number;
  readonly sentWith: number;
  /** `sentWithout` less `sentWith`, 95 times of 100 between `low` and `high`. */
  readonly effect: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Everybody who began counts on the side where the lot put them, whatever they were shown or did: to compare those alone who read
 * would compare people who differ.
 * @returns null while one side is too small
 */
export function causalEffectOf(counts: ContactCounts): CausalEffect | null {
  const { begun, sent, withoutBegun, withoutSent } = counts;
  if (Math.min(begun, withoutBegun) < FEWEST_COMPARED) return null;
  const [without, with_] = [wilson(withoutSent, withoutBegun), wilson(sent, begun)];
  const effect = without.share - with_.share;
  return {
    compared: withoutBegun,
    sentWithout: without.share,
    sentWith: with_.share,
    effect,
    low: effect - Math.hypot(without.share - without.low, with_.high - with_.share),
    high: effect + Math.hypot(without.high - without.share, with_.share - with_.low),
  };
}

/** Wilson's interval of a share; two of them give Newcombe's of a difference. */
function wilson(part: number, whole: number): { share: number; low: number; high: number } {
  const share = part / whole;
  const spread = (Z * Z) / whole;
  const middle = (share + spread / 2) / (1 + spread);
  const reach = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / whole + spread / (4 * whole));
  return { share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
