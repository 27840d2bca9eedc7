import type { Actor } from '#domain/shared/actor';
import type { OfficialState } from '../official/official-view.ts';

export interface SimilarTopic {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly official: OfficialState;
  readonly solved: boolean;
  readonly replyCount: number;
}

export interface SimilarTopicsQuery {
  /** At most 5, nearest first; none for a title of less than 4 characters. Only its first 150 characters count. */
  execute(actor: Actor, title: string): Promise<readonly SimilarTopic[]>;
}
