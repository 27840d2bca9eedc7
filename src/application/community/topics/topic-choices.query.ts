import type { Actor } from '#domain/shared/actor';

/** A topic that may be chosen as the other one of a merge or of a duplicate, or as that of an incident. */
export interface TopicChoice {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly status: 'open' | 'closed';
  /** Name of its category. */
  readonly category: string;
  readonly replyCount: number;
  readonly openedAt: Date;
  /** The one that it repeats, where that may be known of. */
  readonly repeats: { readonly number: number; readonly slug: string; readonly title: string } | null;
}

export interface TopicChoicesQuery {
  /**
   * The topics of these numbers that the actor may know of, in this order and at most 10; of one that was merged, the one that took it over.
   * @param numbers public ones
   */
  execute(actor: Actor, numbers: readonly number[]): Promise<readonly TopicChoice[]>;
}
