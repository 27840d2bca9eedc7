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
 * What was told of a topic, with what was told elsewhere of the posts that stand there now, and without those that left it.
 * @param facts of the topic, of the posts that came to it or left it, and of their ways; in the order in which they happened
 */
export function standingIn(topicId: string, facts: readonly ActivityFact[]): readonly ActivityFact[] {
  const places = new Map(
    facts.filter(({ kind }) => kind === 'post.moved').map((fact) => [fact.postId, fact.topicId]),
  );
  return facts.flatMap((fact): readonly ActivityFact[] => {
    const isHere = fact.topicId === topicId;
    const stands = (places.get(fact.postId) ?? fact.topicId) === topicId;
    switch (fact.kind) {
      case 'post.moved':
        return [];
      // A topic was opened where it was opened, wherever its first words went since: there they are a reply.
      case 'question.asked':
      case 'topic.opened':
        if (isHere) return [fact];
        return stands ? [{ ...fact, topicId, kind: 'reply.posted' }] : [];
      case 'topic.split':
        return isHere ? [fact] : [];
      default:
        if (fact.postId === null) return isHere ? [fact] : [];
        return stands ? [{ ...fact, topicId }] : [];
    }
  });
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
    firstReplyAt: earliest(replies, asked.at),
    firstSealAt: earliest(sealedIn(stands), asked.at),
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

/** @param since what was written before, in another topic, was here from then on */
function earliest(facts: readonly ActivityFact[], since = new Date(0)): Date | null {
  const first = facts.reduce<Date | null>((one, { at }) => (one === null || at < one ? at : one), null);
  return first !== null && first < since ? since : first;
}
