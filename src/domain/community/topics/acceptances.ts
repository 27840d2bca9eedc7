import type { MemberId } from '../../shared/id.ts';
import type { DecisionId, PostId } from './ids.ts';

/**
 * Who chose a reply, and whether the choice still stands. Never erased: the history is part of it. Whoever takes back what they chose and
 * chooses it anew is there once, however often they do.
 */
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
  /** Its chooser asked the question that was answered, in a topic that went into this one. */
  readonly askedElsewhere?: true;
  /** While its reply is deleted: the choice counts for nothing, and stands again when the reply comes back. */
  readonly resting?: true;
}

export type Acceptances = readonly Acceptance[];

/** Nobody took it back. */
export const isChosen = (one: Acceptance): boolean => one.withdrawnAt === null;
/** It is chosen, and its reply is there. */
const stands = (one: Acceptance): boolean => isChosen(one) && !one.resting;

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

export const isAccepted = (all: Acceptances, postId: PostId): boolean =>
  all.some((one) => one.postId === postId && stands(one));

export const isSolved = (all: Acceptances): boolean => all.some(stands);
