import { SOURCES, sourceOf } from '../counting/measures.ts';
import { type Figure, type Formula, measuresOf } from './formula.ts';

export type KpiGroup = 'members' | 'levels' | 'answers' | 'official' | 'content' | 'moderation' | 'meeting';
/** `share` from 0 to 1. */
export type KpiUnit = 'count' | 'mean' | 'share' | 'seconds' | 'score';
/** What a figure leaves out; said beside it. */
export type Exclusion = 'staff' | 'robots' | 'removed' | 'own' | 'unripe';

/** A figure of the dashboard: how it is made, from what, and since which version of that. */
export interface Kpi {
  readonly key: string;
  /** Grows with every change of what the figure means. */
  readonly version: number;
  readonly group: KpiGroup;
  readonly unit: KpiUnit;
  readonly formula: Formula;
  readonly exclusions: readonly Exclusion[];
  /** Whether it may be told of each branch. */
  readonly byBranch: boolean;
  /** Whether each measure of it is a part that is told by itself. */
  readonly inParts: boolean;
}

/** Days after which a day of this figure changes no more. */
export const maturityOf = ({ formula }: Kpi): number =>
  Math.max(...measuresOf(formula).map((measure) => SOURCES[sourceOf(measure)].maturityDays));

/**
 * How a change is told: `relative` as (A − B) / B, `points` as A − B of two shares (from 0 to 1) or of two scores (of 100),
 * `seconds` as A − B of two durations.
 */
export const CHANGE_UNITS = ['relative', 'points', 'seconds'] as const;
export type ChangeUnit = (typeof CHANGE_UNITS)[number];

/** A share of a share says nothing that anybody reads rightly: shares differ by points, durations by a time, numbers by a part. */
export function changeUnitOf(unit: KpiUnit): ChangeUnit {
  if (unit === 'seconds') return 'seconds';
  return unit === 'share' || unit === 'score' ? 'points' : 'relative';
}

/**
 * By how much a figure differs from the period before, as `changeUnitOf` says it: null where there is nothing to compare with, or
 * nothing exact.
 */
export function changeBetween(
  unit: KpiUnit,
  now: Pick<Figure, 'value' | 'atLeast'>,
  before: Pick<Figure, 'value' | 'atLeast'>,
): number | null {
  if (now.value === null || before.value === null) return null;
  if (now.atLeast || before.atLeast) return null;
  const difference = now.value - before.value;
  if (changeUnitOf(unit) !== 'relative') return difference;
  return before.value === 0 ? null : difference / before.value;
}
