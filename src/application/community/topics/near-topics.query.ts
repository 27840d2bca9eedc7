import type { Actor } from '#domain/shared/actor';

/** A topic that stands near another one: in its category, about the same things. */
export interface NearTopic {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly solved: boolean;
  readonly replyCount: number;
}

export interface NearTopicsQuery {
  /** At most 4, nearest first. Which ones may be ten minutes old; what they are called and how they stand never is. */
  execute(actor: Actor, topicId: string): Promise<readonly NearTopic[]>;
}
