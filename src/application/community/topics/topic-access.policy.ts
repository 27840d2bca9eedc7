import { type Topic } from '#domain/community/topics/topic';
import { TopicNotFound } from '#domain/community/topics/topic.errors';
import type { Actor } from '#domain/shared/actor';

/** What an actor may not know of does not exist for them. @throws TopicNotFound */
export function mustKnow(topic: Topic, actor: Actor): void {
  if (!actor.sees(topic.visibleFor)) throw new TopicNotFound();
}
