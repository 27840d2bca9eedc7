import type { ResultsShown } from './poll-kind.ts';
import { FEWEST } from '../../shared/masking.ts';

/** Why somebody does not see results: `not-yet` until the poll is closed, `after-vote`, `staff`, `few` votes, `waiting` for a release. */
export type Withheld = 'not-yet' | 'after-vote' | 'staff' | 'few' | 'waiting';

/** So many ballots are added at once to what is told of a secret poll that goes on. */
export const RELEASED_AT_ONCE = FEWEST;

/** Whether somebody reads the results of a secret poll while it goes on: by releases alone, or each vote would be told by what it adds. */
export const isReleased = (poll: { readonly secret: boolean; readonly results: ResultsShown }): boolean =>
  poll.secret && poll.results !== 'on_close';

/**
 * Why results are withheld from somebody, whatever their rank; null where they are shown.
 * @param poll.released ballots that the release counts, as long as the poll goes on
 */
export function withheldFrom(
  poll: {
    readonly results: ResultsShown;
    readonly secret: boolean;
    readonly open: boolean;
    readonly votes: number;
    readonly released: number;
  },
  who: { readonly voted: boolean; readonly staff: boolean },
): Withheld | null {
  if (poll.results === 'staff_only' && !who.staff) return 'staff';
  if (poll.results === 'on_close' && poll.open) return 'not-yet';
  if (poll.results === 'after_vote' && poll.open && !who.voted) return 'after-vote';
  if (!poll.secret) return null;
  if (poll.open) return poll.released < RELEASED_AT_ONCE ? 'waiting' : null;
  return poll.votes < FEWEST ? 'few' : null;
}

/** How many votes are missing before results are told. */
export interface VotesMissing {
  /** While the poll goes on; null where its results wait for its end. */
  readonly whileOpen: number | null;
  /** If it ended now; none where there would be enough. */
  readonly atEnd: number;
}

/**
 * How far a secret poll that goes on is from results that can be told of nobody; null where that is not, or no longer, what they wait
 * for. How many voted is known to all who read it, so this tells no more.
 * @param withheld why they are not shown
 */
export function votesMissing(
  poll: { readonly secret: boolean; readonly open: boolean; readonly votes: number },
  withheld: Withheld | null,
): VotesMissing | null {
  if (!poll.secret || !poll.open || withheld === null || withheld === 'staff') return null;
  const firstShown = 2 * RELEASED_AT_ONCE - poll.votes;
  const whileOpen = withheld === 'not-yet' || firstShown <= 0 ? null : firstShown;
  const atEnd = Math.max(0, FEWEST - poll.votes);
  return whileOpen === null && atEnd === 0 ? null : { whileOpen, atEnd };
}
