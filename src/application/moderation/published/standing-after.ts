/** How a text stands after a decision: out of sight in one of three ways, or in sight again. */
type StandingAfter = 'held' | 'hidden' | 'deleted' | 'published';

const STANDINGS: ReadonlyMap<string, StandingAfter> = new Map([
  ['hold', 'held'],
  ['hide', 'hidden'],
  ['delete', 'deleted'],
  ['restore', 'published'],
  ['approve', 'published'],
]);

/** What decisions do that say how a text stands. */
export const STANDING_ACTIONS: readonly string[] = [...STANDINGS.keys()];

/** What takes a text out of sight, whatever was decided before. */
export const TAKING_AWAY: readonly string[] = STANDING_ACTIONS.filter(
  (action) => STANDINGS.get(action) !== 'published',
);

/** What a decision makes of the text it is about; null where it leaves it as it stands. */
export const standingAfter = ({ action }: { readonly action: string }): StandingAfter | null =>
  STANDINGS.get(action) ?? null;
