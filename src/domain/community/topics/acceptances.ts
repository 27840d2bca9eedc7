import type { MemberId } from '../../shared/id.ts';
import type { PostId } from './ids.ts';

/** Who chose a reply, and whether the choice still stands. Never erased: the history is part of it. */
export interface Acceptance {
  readonly postId: PostId;
  readonly by: MemberId;
  /** ISO 8601. */
  readonly at: string;
  /** ISO 8601. */
  readonly withdrawnAt: string | null;
  /** While its reply is deleted: the choice counts for nothing, and stands again when the reply comes back. */
  readonly resting?: true;
}

export type Acceptances = readonly Acceptance[];

const isChosen = (one: Acceptance): boolean => one.withdrawnAt === null;
const stands = (one: Acceptance): boolean => isChosen(one) && !one.resting;

export const accepted = (
  all: Acceptances,
  choice: { postId: PostId; by: MemberId; at: Date },
): Acceptances => [
  ...all,
  { postId: choice.postId, by: choice.by, at: choice.at.toISOString(), withdrawnAt: null },
];

export const withdrawn = (all: Acceptances, postId: PostId, at: Date): Acceptances =>
  all.map((one) =>
    one.postId === postId && isChosen(one) ? { ...one, withdrawnAt: at.toISOString() } : one,
  );

/** The reply was deleted: its choice rests. */
export const laidToRest = (all: Acceptances, postId: PostId): Acceptances =>
  all.map((one) => (one.postId === postId && isChosen(one) ? { ...one, resting: true } : one));

/** The reply is back, and its choice as it was. */
export const awoken = (all: Acceptances, postId: PostId): Acceptances =>
  all.map(({ resting, ...one }) => (resting && one.postId !== postId ? { ...one, resting } : one));

export const isAccepted = (all: Acceptances, postId: PostId): boolean =>
  all.some((one) => one.postId === postId && stands(one));

export const isSolved = (all: Acceptances): boolean => all.some(stands);

/**
 * What goes along with the replies that leave, and what stays. The reply that becomes the opening of the other topic
 * answers nothing any more, so its choice is dropped.
 */
export function parted(
  all: Acceptances,
  leaving: ReadonlySet<PostId>,
  opening: PostId,
): { leaving: Acceptances; staying: Acceptances } {
  return {
    leaving: all.filter((one) => leaving.has(one.postId) && one.postId !== opening),
    staying: all.filter((one) => !leaving.has(one.postId)),
  };
}
