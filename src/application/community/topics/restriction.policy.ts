import { haveOneReadership, isWithin } from '#domain/community/categories/audience';
import type { Audience } from '#domain/community/categories/category';
import type { DecisionId } from '#domain/community/topics/ids';
import type { Post } from '#domain/community/topics/post';
import type { RepliesOfOne, Restriction } from '#domain/community/topics/restriction';
import type { Topic } from '#domain/community/topics/topic';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { judgedReason } from './topic-access.policy.ts';
import type { Ids } from '../../shared/ports.ts';

/** Why somebody acts on what another wrote, as they gave it. */
interface GivenGrounds {
  readonly reason?: string | null;
  /** Key of one of the grounds that Moderation knows. */
  readonly ground?: string | null;
}

/** Whom these restrict. */
export const subjectsOf = (carried: readonly RepliesOfOne[]): readonly MemberId[] =>
  carried.map(({ restriction }) => restriction.subjectId);

/** What Moderation is to record of an act on what another wrote; null for one's own, which restricts nobody. */
export function restrictionBy(
  actor: Actor,
  ids: Ids,
  what: { topic: Topic; authorId: MemberId; writtenAt: Date } & GivenGrounds,
): Restriction | null {
  if (actor.is(what.authorId)) return null;
  return {
    decisionId: ids.next<DecisionId>(),
    subjectId: what.authorId,
    categoryId: what.topic.category,
    title: what.topic.name,
    writtenAt: what.writtenAt,
    reason: what.reason ?? null,
    ground: what.ground ?? null,
  };
}

/** The same of what they wrote outside topics: it stands in no category. */
export function restrictionOutside(
  actor: Actor,
  ids: Ids,
  {
    authorId,
    reason,
    ground,
    ...piece
  }: { authorId: MemberId; title: string; writtenAt: Date } & GivenGrounds,
): Restriction | null {
  if (actor.is(authorId)) return null;
  const decisionId = ids.next<DecisionId>();
  const where = { categoryId: null, ...piece };
  return { decisionId, subjectId: authorId, ...where, reason: reason ?? null, ground: ground ?? null };
}

/** The same of a topic as a whole; nobody is restricted without a reason. @throws InvalidValue beside `reason` */
export const restrictionOfTopic = (actor: Actor, ids: Ids, topic: Topic, given: GivenGrounds) =>
  reasoned(
    restrictionBy(actor, ids, { topic, authorId: topic.authorId, writtenAt: topic.state.openedAt, ...given }),
  );

function reasoned(restriction: Restriction | null): Restriction | null {
  return restriction && { ...restriction, reason: judgedReason(restriction.reason, true) };
}

/**
 * The same of those whose messages stand in another topic from now on, once for all of theirs: of everybody where some who
 * read them before cannot any more, or others can for whom they were not written, and of those who are named in any case.
 * @param p.posts those that go there; what is out of sight already restricts nobody more
 * @param p.always whom it restricts whoever reads there
 * @param p.told who is told of the topic as a whole
 * @param p.withTopic whether it goes there as a whole
 * @throws InvalidValue beside `reason` where somebody is restricted and nobody said why
 */
export function restrictionsOfCarried(
  actor: Actor,
  ids: Ids,
  p: {
    from: Topic;
    to: Audience;
    posts: readonly Post[];
    always?: ReadonlySet<MemberId>;
    told?: MemberId;
    withTopic?: boolean;
  } & GivenGrounds,
): readonly RepliesOfOne[] {
  const readBefore = p.from.visibleFor;
  const readByOthers = !haveOneReadership(readBefore, p.to);
  const standing = p.posts.filter(({ isDeleted }) => !isDeleted);
  const authors = new Set(standing.map(({ authorId }) => authorId));
  return [...authors]
    .filter((authorId) => authorId !== p.told && (readByOthers || p.always?.has(authorId)))
    .flatMap((authorId) => {
      const theirs = standing.filter((post) => post.authorId === authorId);
      const { id: postId, writtenAt } = theirs[0]!;
      const { from: topic, reason, ground } = p;
      const restriction = reasoned(
        restrictionBy(actor, ids, {
          topic,
          authorId,
          writtenAt,
          ...(reason !== undefined && { reason }),
          ...(ground !== undefined && { ground }),
        }),
      );
      const going = {
        withTopic: p.withTopic ?? false,
        readBefore,
        readNow: p.to,
        opensOnly: readByOthers && isWithin(readBefore, p.to) && !p.always?.has(authorId),
      };
      return restriction ? [{ postId, count: theirs.length, restriction, going }] : [];
    });
}
