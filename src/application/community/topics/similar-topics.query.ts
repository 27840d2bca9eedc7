import type { Actor } from '#domain/shared/actor';

export interface SimilarTopic {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly solved: boolean;
  readonly replyCount: number;
}

export interface SimilarTopicsQuery {
  /** At most 5, nearest first; none for a title of less than 4 characters. Only its first 150 characters count. */
  execute(actor: Actor, title: string): Promise<readonly SimilarTopic[]>;
}
