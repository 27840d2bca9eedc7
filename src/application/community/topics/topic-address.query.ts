import type { Actor } from '#domain/shared/actor';

export interface TopicAddressQuery {
  /** Where a topic is to be read; null for one the actor may not read. */
  execute(actor: Actor, topicId: string): Promise<{ readonly number: number; readonly slug: string } | null>;
}
