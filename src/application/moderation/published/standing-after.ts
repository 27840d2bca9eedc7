import type { DecisionMadeV1 } from './moderation.facts.ts';

/** How a text stands after a decision: out of sight in one of three ways, or in sight again. */
type StandingAfter = 'held' | 'hidden' | 'deleted' | 'published';

const STANDINGS: ReadonlyMap<string, StandingAfter> = new Map([
  ['hold', 'held'],
  ['hide', 'hidden'],
  ['delete', 'deleted'],
  ['restore', 'published'],
  ['approve', 'published'],
]);

/** What a decision makes of the text it is about; null where it leaves it as it stands. */
export const standingAfter = ({ action }: Pick<DecisionMadeV1, 'action'>): StandingAfter | null =>
  STANDINGS.get(action) ?? null;
