import { type CountedDays, evaluate, type Figure, type Formula, NOTHING } from './formula.ts';
import { FEWEST } from './small-cells.ts';

/** To the nearest five: what one person more or less does to a count is not told. */
export const byFives = (count: number): number => Math.round(count / FEWEST) * FEWEST;

const HOUR = 3600;
/** In seconds. The exact wait of a question would say whose it was: it is told as the next of these. */
const WAITS = [1, 2, 4, 8, 12, 24, 48, 72, 96, 120, 144, 168].map((hours) => hours * HOUR);
const WEEK = 168 * HOUR;

/** The next of these lengths; beyond a week, so many whole weeks. */
export const nextWait = (seconds: number): number =>
  WAITS.find((wait) => seconds <= wait) ?? Math.ceil(seconds / WEEK) * WEEK;

/**
 * A figure of few people, where each number is told by fives and each share is made of numbers told by fives: figures put
 * together give nothing that they do not say. `base` stays exact and says whether there are enough to be told at all.
 */
export function evaluateByFives(formula: Formula, days: CountedDays): Figure {
  if (formula.how === 'mean-share') return meanShare(formula, days);
  const { value, atLeast, base } = evaluate(formula, days);
  if (value === null) return NOTHING;
  switch (formula.how) {
    case 'mean':
      return { value: byFives(value), atLeast, base: Math.max(base, value > 0 ? 1 : 0) };
    case 'sum':
    case 'last':
      return { value: byFives(value), atLeast, base };
    case 'quantile':
      return { value: nextWait(value), atLeast, base };
    default:
      return { value: shareByFives(value * base, base), atLeast, base };
  }
}

/** One mean through the other, both as they are told: what is told of each alone gives the same. */
function meanShare({ of, through }: Extract<Formula, { how: 'mean-share' }>, days: CountedDays): Figure {
  const [part, whole] = ([of, through] as const).map((one) => evaluate({ how: 'mean', of: [one] }, days));
  if (!part || !whole || part.value === null || whole.value === null) return NOTHING;
  const base = Math.max(part.base, part.value > 0 ? 1 : 0);
  return { value: shareByFives(part.value, whole.value), atLeast: false, base };
}

/** Null where the whole is so small that it would be told as nothing. */
export function shareByFives(part: number, base: number): number | null {
  const told = byFives(base);
  return told === 0 ? null : Math.min(1, byFives(part) / told);
}
