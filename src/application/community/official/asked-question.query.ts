import type { Actor } from '#domain/shared/actor';
import type { AuthorView } from '../topics/topic-page.query.ts';

/** What a topic asks, as an agent reads it before they answer for the organisation. */
export interface AskedQuestionView {
  readonly topic: {
    readonly id: string;
    readonly number: number;
    readonly slug: string;
    readonly title: string;
  };
  readonly html: string;
  readonly author: AuthorView;
  readonly askedAt: Date;
  /** SHA-256 of title and text, hex: given back with the seal, which vouches for an answer to this question and no other. */
  readonly hash: string;
  /** The text as typed, and its number among those that stood there. */
  readonly text: { readonly number: number; readonly source: string };
  /** The latest that stood before it, five at most: to tell what was added since, never what was taken away. */
  readonly earlier: readonly { readonly number: number; readonly source: string }[];
}

export interface AskedQuestionQuery {
  /** Null for a topic the actor may not know of. @throws NotAllowed for whoever speaks for the organisation nowhere */
  execute(actor: Actor, topicId: string): Promise<AskedQuestionView | null>;
}
