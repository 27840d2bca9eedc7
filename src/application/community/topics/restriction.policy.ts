import type { DecisionId } from '#domain/community/topics/ids';
import type { Restriction } from '#domain/community/topics/restriction';
import type { Topic } from '#domain/community/topics/topic';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Ids } from '../../shared/ports.ts';

/** Why somebody acts on what another wrote, as they gave it. */
export interface GivenGrounds {
  readonly reason?: string | null;
  /** Key of one of the grounds that Moderation knows. */
  readonly ground?: string | null;
}

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

/** The same of what they wrote outside topics: it stands in no category, and under no title. */
export function restrictionOutside(
  actor: Actor,
  ids: Ids,
  { authorId, at, reason, ground }: { authorId: MemberId; at: Date } & GivenGrounds,
): Restriction | null {
  if (actor.is(authorId)) return null;
  const decisionId = ids.next<DecisionId>();
  const where = { categoryId: null, title: '', writtenAt: at };
  return { decisionId, subjectId: authorId, ...where, reason: reason ?? null, ground: ground ?? null };
}

/** The same of a topic as a whole. */
export const restrictionOfTopic = (actor: Actor, ids: Ids, topic: Topic, given: GivenGrounds = {}) =>
  restrictionBy(actor, ids, { topic, authorId: topic.authorId, writtenAt: topic.state.openedAt, ...given });
