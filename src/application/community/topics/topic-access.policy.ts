import type { Topic } from '#domain/community/topics/topic';
import { TopicGone, TopicNotFound } from '#domain/community/topics/topic.errors';
import { boundedText } from '#domain/shared/bounded-text';
import type { Actor, Permission } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { REASON_LIMITS } from '../limits.ts';

/** What an actor may not know of does not exist for them, and what was deleted is gone. @throws TopicNotFound, TopicGone */
export function mustKnow(topic: Topic, actor: Actor): void {
  if (!actor.sees(topic.visibleFor)) throw new TopicNotFound();
  if (topic.isDeleted && !actor.may('topic.read-deleted', topic.category)) throw new TopicGone();
}

/**
 * Authors act on what is theirs by one right, others by another.
 * @returns whether the actor acts as the author
 * @throws NotAllowed, SignInNeeded
 */
export function mustBeAllowedAs(
  actor: Actor,
  authorId: MemberId,
  rights: { own: Permission; any: Permission },
  category: string,
): boolean {
  if (actor.is(authorId) && actor.may(rights.own, category)) return true;
  actor.mustBeAllowed(rights.any, category);
  return actor.is(authorId);
}

/** Who acts on the words of another says why. @throws InvalidValue beside `reason` */
export function judgedReason(raw: string | null, mustBeGiven: boolean): string | null {
  if (!mustBeGiven && (raw === null || raw.trim() === '')) return null;
  return boundedText('reason', raw ?? '', REASON_LIMITS);
}

/** Askers may close their own question; other topics are closed by who has the right. @throws NotAllowed, SignInNeeded */
export function mustBeAllowedToClose(topic: Topic, actor: Actor): void {
  const own = topic.kind === 'question' ? 'topic.open' : 'topic.close';
  mustBeAllowedAs(actor, topic.authorId, { own, any: 'topic.close' }, topic.category);
}
