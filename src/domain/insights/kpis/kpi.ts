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

/** By how much a figure differs from the period before: null where there is nothing to compare with, or nothing exact. */
export function changeBetween(now: Figure, before: Figure): number | null {
  if (now.value === null || before.value === null || before.value === 0) return null;
  if (now.atLeast || before.atLeast) return null;
  return (now.value - before.value) / before.value;
}
