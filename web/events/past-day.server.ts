import type { Visit } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';

/**
 * An event that is over before anybody hears of it is most often a slip of the keyboard; to keep what was said in one, with its
 * replay, is meant. So whoever goes on says it.
 * @throws what stands beside `day`
 */
export function mustMeanThePast(
  endsAt: Date,
  { now }: Pick<Visit, 'now'>,
  isMeant: boolean | undefined,
): void {
  if (endsAt < now && !isMeant) throw invalid('day', 'events.past-day');
}
