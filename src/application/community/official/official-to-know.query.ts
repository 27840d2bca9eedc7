import type { Actor } from '#domain/shared/actor';

interface WorthKnowing {
  readonly title: string;
  /** A summary, or the beginning of the answer: at most 200 characters. */
  readonly excerpt: string;
  readonly department: string;
  /** When the organisation published or signed it. */
  readonly checkedAt: Date;
}

/** A text of the organisation that everybody should have read once. */
export type OfficialToKnow =
  | (WorthKnowing & { readonly what: 'reference'; readonly slug: string })
  | (WorthKnowing & { readonly what: 'answer'; readonly topic: { number: number; slug: string } });

export interface OfficialToKnowQuery {
  /**
   * At most three reference answers, those for the reader's branches and the newest first; then the organisation's own
   * answers on the topics that are read most, until there are six. None that has to be read again.
   */
  execute(actor: Actor, branches: readonly string[]): Promise<readonly OfficialToKnow[]>;
}
