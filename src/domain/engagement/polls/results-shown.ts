import type { ResultsShown } from './poll-kind.ts';
import { FEWEST } from '../../shared/masking.ts';

/** Why somebody does not see results: `not-yet` until the poll is closed, `after-vote`, `staff`, `few` votes. */
export type Withheld = 'not-yet' | 'after-vote' | 'staff' | 'few';

/** Why results are withheld from somebody, whatever their rank; null where they are shown. */
export function withheldFrom(
  poll: {
    readonly results: ResultsShown;
    readonly secret: boolean;
    readonly open: boolean;
    readonly votes: number;
  },
  who: { readonly voted: boolean; readonly staff: boolean },
): Withheld | null {
  if (poll.results === 'staff_only' && !who.staff) return 'staff';
  if (poll.results === 'on_close' && poll.open) return 'not-yet';
  if (poll.results === 'after_vote' && poll.open && !who.voted) return 'after-vote';
  return poll.secret && poll.votes < FEWEST ? 'few' : null;
}
