import type { DecisionBeside } from './decision-rows.query.ts';

/** over: it ended, by itself or early · fallen: it was overturned. */
export type BesideState = 'standing' | 'over' | 'fallen';

/** What has become of a decision that rests on the same facts as another. */
export function besideState(
  { overturnedAt, endedAt, until }: Pick<DecisionBeside, 'overturnedAt' | 'endedAt' | 'until'>,
  at: Date,
): BesideState {
  if (overturnedAt !== null) return 'fallen';
  return endedAt !== null || (until !== null && until <= at) ? 'over' : 'standing';
}

/** Whether there is time left to contest a decision, also once it is over: it goes on counting. */
export const isContestable = (
  { overturnedAt, appealableUntil }: Pick<DecisionBeside, 'overturnedAt' | 'appealableUntil'>,
  at: Date,
): boolean => overturnedAt === null && appealableUntil !== null && at <= appealableUntil;

/** Whether the person restricted may contest it with the first. */
export const mayBeContested = (beside: DecisionBeside, at: Date): boolean =>
  !beside.isContested && isContestable(beside, at);
