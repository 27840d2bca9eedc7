import type { MemberId } from '../../shared/id.ts';
import type { DecisionId, PostId } from './ids.ts';

/** Who chose a reply, and whether the choice still stands. Never erased: the history is part of it. */
export interface Acceptance {
  readonly postId: PostId;
  readonly by: MemberId;
  /** ISO 8601. */
  readonly at: string;
  /** ISO 8601. */
  readonly withdrawnAt: string | null;
  /** Not known of what was withdrawn before this was kept. */
  readonly withdrawnBy?: MemberId;
  /** The decision that took the asker's choice away. */
  readonly withdrawnFor?: DecisionId;
  /** The decisions that took it away and do not hold any more: whoever hears so again is answered the same. */
  readonly givenBackFor?: readonly DecisionId[];
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

export const withdrawn = (
  all: Acceptances,
  { postId, by, at, decisionId }: { postId: PostId; by: MemberId; at: Date; decisionId: DecisionId | null },
): Acceptances =>
  all.map((one) =>
    one.postId === postId && isChosen(one)
      ? {
          ...one,
          withdrawnAt: at.toISOString(),
          withdrawnBy: by,
          ...(decisionId && { withdrawnFor: decisionId }),
        }
      : one,
  );

/** The choice of that reply as it stands. */
export const choiceOf = (all: Acceptances, postId: PostId): Acceptance | null =>
  all.find((one) => one.postId === postId && isChosen(one)) ?? null;

/** The choice of that reply that was withdrawn last, where it is chosen no more. */
export const lastWithdrawn = (all: Acceptances, postId: PostId): Acceptance | null =>
  choiceOf(all, postId) === null ? (all.findLast((one) => one.postId === postId) ?? null) : null;

/** Who said last whether that reply answers the question; nobody did yet where it is null. */
export function lastChooser(all: Acceptances, postId: PostId, asker: MemberId): MemberId | null {
  const choice = choiceOf(all, postId);
  if (choice) return choice.by;
  const last = lastWithdrawn(all, postId);
  return last && (last.withdrawnBy ?? asker);
}

/** What that decision took away. */
export const takenFor = (all: Acceptances, decisionId: DecisionId): Acceptance | null =>
  all.find(({ withdrawnFor }) => withdrawnFor === decisionId) ?? null;

/** The reply whose choice that decision took away, also once the choice was given back. */
export const choiceTakenBy = (all: Acceptances, decisionId: DecisionId): PostId | null =>
  all.find((one) => one.withdrawnFor === decisionId || one.givenBackFor?.includes(decisionId))?.postId ??
  null;

/** The decision that took it away does not hold any more: it stands as it did, and rests where its reply is gone. */
export const chosenAgain = (all: Acceptances, decisionId: DecisionId, isGone: boolean): Acceptances =>
  all.map((one) => {
    if (one.withdrawnFor !== decisionId) return one;
    const { postId, by, at } = one;
    const givenBackFor = [...(one.givenBackFor ?? []), decisionId];
    return { postId, by, at, withdrawnAt: null, givenBackFor, ...(isGone && { resting: true as const }) };
  });

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
