import type { Actor } from '#domain/shared/actor';
import type { Gone, TopicView } from './topic-page.query.ts';

/** Where the id of a topic leads. */
export type TopicItem =
  | { readonly found: 'topic'; readonly topic: TopicView }
  /** Its posts were taken over by another topic that the actor may know of. */
  | { readonly found: 'merged'; readonly into: string }
  | Gone
  | { readonly found: 'nothing' };

export interface TopicItemQuery {
  /** @param how a machine is told of what it just wrote, even where it is left to its author alone */
  execute(actor: Actor, topicId: string, how?: { readonly justWrote?: boolean }): Promise<TopicItem>;
}
