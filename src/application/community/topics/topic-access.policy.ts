import type { Post } from '#domain/community/topics/post';
import type { Topic } from '#domain/community/topics/topic';
import { PostNotFound, TopicGone, TopicNotFound } from '#domain/community/topics/topic.errors';
import { boundedText } from '#domain/shared/bounded-text';
import type { Actor } from '#domain/shared/actor';
import { REASON_LIMITS } from '../limits.ts';

/** What an actor may not know of does not exist for them. @throws TopicNotFound */
export function mustKnowOf(topic: Topic, actor: Actor): void {
  if (!actor.sees(topic.visibleFor) || !actor.knowsCategory(topic.category)) throw new TopicNotFound();
}

/**
 * The same, and what was deleted is gone; what waits for a moderator from its first day never was there but for its author.
 * @throws TopicNotFound, TopicGone
 */
export function mustKnow(topic: Topic, actor: Actor): void {
  mustKnowOf(topic, actor);
  if (topic.isPurged) throw new TopicGone();
  if (!topic.isDeleted || actor.may('topic.read-deleted', topic.category)) return;
  throw topic.waitingPost === null || actor.is(topic.state.authorId) ? new TopicGone() : new TopicNotFound();
}

/** The same of what somebody corrects or takes back: of their own, also while it waits. @throws TopicNotFound, TopicGone */
export function mustKnowToChange(topic: Topic, actor: Actor): void {
  if (topic.isWaiting && actor.is(topic.authorId)) mustKnowOf(topic, actor);
  else mustKnow(topic, actor);
}

/**
 * The same of a reply that waits for a moderator from its first moment: where the right to judge it does not reach, it is
 * not there but for its author, whatever may be done elsewhere. Of a topic that is hidden from them nothing tells that it is there.
 * @throws PostNotFound, TopicGone
 */
export function mustKnowPost({ topic, post }: { topic: Topic; post: Post }, actor: Actor): void {
  asOfPost(() => mustKnow(topic, actor));
  if (post.isUnread && !actor.is(post.authorId) && !actor.may('topic.read-deleted', topic.category))
    throw new PostNotFound();
}

/**
 * The same of what somebody corrects or takes back: of their own, also while it waits for a moderator.
 * @throws PostNotFound, TopicGone
 */
export function mustKnowPostToChange(held: { topic: Topic; post: Post }, actor: Actor): void {
  const { topic, post } = held;
  if (post.isOpening && topic.isWaiting && actor.is(post.authorId)) asOfPost(() => mustKnowOf(topic, actor));
  else mustKnowPost(held, actor);
}

/** Who names a post by its id hears the same of one that is hidden as of one that never was. @throws PostNotFound */
function asOfPost(judge: () => void): void {
  try {
    judge();
  } catch (error) {
    throw error instanceof TopicNotFound ? new PostNotFound() : error;
  }
}

/** Who acts on the words of another says why. @throws InvalidValue beside `reason` */
export function judgedReason(raw: string | null, mustBeGiven: boolean): string | null {
  if (!mustBeGiven && (raw === null || raw.trim() === '')) return null;
  return boundedText('reason', raw ?? '', REASON_LIMITS);
}
