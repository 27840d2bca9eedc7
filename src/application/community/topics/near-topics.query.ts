import type { Actor } from '#domain/shared/actor';
import type { OfficialState } from '../official/official-view.ts';

/** A topic that stands near another one: in its category, about the same things. */
export interface NearTopic {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly solved: boolean;
  readonly official: OfficialState;
  readonly replyCount: number;
}

export interface NearTopicsQuery {
  /**
   * At most 4, nearest first. Which ones may be ten minutes old; what they are called and how they stand never is.
   * @param topicNumber by which its address names it, so that a page may ask for both at once
   */
  execute(actor: Actor, topicNumber: number): Promise<readonly NearTopic[]>;
}
