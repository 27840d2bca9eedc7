import type { Actor } from '#domain/shared/actor';
import type { NearTopic } from './near-topics.query.ts';

/** Where whoever comes too late may read on. */
export interface AroundGoneTopic {
  readonly category: { readonly slug: string; readonly name: string };
  readonly topics: readonly NearTopic[];
}

export interface AroundGoneTopicQuery {
  /**
   * At most 4 topics of the category of one that was deleted, nearest first; null where the actor may not know that it was
   * there, nor of its category.
   * @param words of the address that was followed. They alone tell what is near: nothing is said of the title that was
   * taken away.
   */
  execute(actor: Actor, number: number, words: string): Promise<AroundGoneTopic | null>;
}
