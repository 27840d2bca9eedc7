import type { Branch } from '../../shared/branch.ts';
import type { ActivityFact } from '../facts/activity.ts';

/** What had become of a question by some moment. */
export interface QuestionLife {
  readonly topicId: string;
  readonly number: number | null;
  readonly categoryId: string | null;
  readonly askedAt: Date;
  readonly byStaff: boolean;
  /** Of who asked. */
  readonly branches: readonly Branch[];
  /** Of the first reply by somebody else that still stood. */
  readonly firstReplyAt: Date | null;
  /** When the first of the posts that carried a seal got it. */
  readonly firstSealAt: Date | null;
  readonly isAccepted: boolean;
  /** Whether the accepted reply is a peer's, and nobody of the team had replied before it was accepted. */
  readonly isSolvedByPeers: boolean;
  readonly isOpen: boolean;
}

/**
 * Replays what was told of one question.
 * @param facts of the question, in the order in which they happened; those of `until` and later are not looked at
 * @returns null where it had not been asked yet, or had been taken away by then
 */
export function lifeOf(facts: readonly ActivityFact[], until: Date): QuestionLife | null {
  const past = facts.filter(({ at }) => at < until);
  const asked = past.find(({ kind }) => kind === 'question.asked');
  if (!asked || isIn(past, 'topic.removed', 'topic.restored')) return null;
  const gone = (postId: string | null) =>
    isIn(
      past.filter((fact) => fact.postId === postId),
      'post.removed',
      'post.restored',
    );
  const stands = past.filter(({ postId }) => !gone(postId));
  const replies = stands.filter(
    ({ kind, memberId }) => kind === 'reply.posted' && memberId !== asked.memberId,
  );
  const accepted = acceptedIn(stands);
  return {
    topicId: asked.topicId as string,
    number: asked.number,
    categoryId: asked.categoryId,
    askedAt: asked.at,
    byStaff: asked.staff,
    branches: asked.branches,
    firstReplyAt: earliest(replies),
    firstSealAt: earliest(sealedIn(stands)),
    isAccepted: accepted.length > 0,
    isSolvedByPeers: isSolvedByPeers(accepted, past, asked),
    isOpen: !isIn(past, 'topic.closed', 'topic.reopened'),
  };
}

/** Whether the last of these two says so. */
function isIn(facts: readonly ActivityFact[], on: ActivityFact['kind'], off: ActivityFact['kind']): boolean {
  return facts.findLast(({ kind }) => kind === on || kind === off)?.kind === on;
}

/** The acceptances that stand: the latest of each post from which none was taken back since. */
function acceptedIn(facts: readonly ActivityFact[]): readonly ActivityFact[] {
  return postsOf(facts, 'answer.accepted').flatMap((postId) => {
    const last = facts.findLast(
      (fact) =>
        fact.postId === postId && (fact.kind === 'answer.accepted' || fact.kind === 'acceptance.withdrawn'),
    );
    return last?.kind === 'answer.accepted' ? [last] : [];
  });
}

/**
 * What the team wrote before a peer's reply was accepted was work of theirs, even where it was taken away since.
 * @param past everything that was told, also of posts that do not stand any more
 */
function isSolvedByPeers(
  accepted: readonly ActivityFact[],
  past: readonly ActivityFact[],
  asked: ActivityFact,
): boolean {
  const byTeam = earliest(
    past.filter(
      ({ kind, staff, memberId }) => kind === 'reply.posted' && staff && memberId !== asked.memberId,
    ),
  );
  return accepted.some(
    ({ at, staff, memberId }) =>
      !staff && memberId !== null && memberId !== asked.memberId && (byTeam === null || byTeam >= at),
  );
}

const postsOf = (facts: readonly ActivityFact[], kind: ActivityFact['kind']): (string | null)[] => [
  ...new Set(facts.filter((fact) => fact.kind === kind).map(({ postId }) => postId)),
];

/** The seals that were ever set on posts which carry one. A seal that was lifted and rises again is the same seal. */
function sealedIn(facts: readonly ActivityFact[]): readonly ActivityFact[] {
  const set = facts.filter(({ kind }) => kind === 'answer.sealed');
  const standing = set.filter(({ aboutId }) =>
    isIn(
      facts.filter((fact) => fact.aboutId === aboutId),
      'answer.sealed',
      'seal.lifted',
    ),
  );
  return set.filter(({ postId }) => standing.some((seal) => seal.postId === postId));
}

function earliest(facts: readonly ActivityFact[]): Date | null {
  return facts.reduce<Date | null>((first, { at }) => (first === null || at < first ? at : first), null);
}
