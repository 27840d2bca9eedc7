import type { Refused } from './gates.server.ts';
import { errorOf, typedIn } from './refused.ts';
import { MEANT_FOR, type Typed } from './typed-words.ts';

/**
 * Whether a box was ticked for what is chosen now: whoever chooses something else after they were asked is asked anew.
 * @param box name of the box
 * @param choice name of the field that it was shown for
 */
export const isMeantFor = (typed: Typed, box: string, choice: string): boolean =>
  typedIn({ typed }, box) !== '' && typedIn({ typed }, MEANT_FOR) === typedIn({ typed }, choice);

/** Whether a box is to be shown: it was asked for just now, or stands ticked for the same choice. */
export const isAsked = (refused: Refused | undefined, box: string, choice: string): boolean =>
  errorOf(refused, box) !== undefined || (refused !== undefined && isMeantFor(refused.typed, box, choice));

/** Carries the choice that the boxes beside it are shown for. */
export function MeantFor({ refused, choice }: { refused: Refused | undefined; choice: string }) {
  return <input type="hidden" name={MEANT_FOR} value={typedIn(refused, choice)} data-carried="" />;
}
