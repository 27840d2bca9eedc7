import type { Actor } from '#domain/shared/actor';
import type { Gone, Removal } from './topic-page.query.ts';

/** Where the address of one post leads. */
export type PostPermalink =
  | {
      readonly found: 'page';
      readonly number: number;
      readonly slug: string;
      /** From 1. */
      readonly page: number;
      readonly position: number;
    }
  | (Gone & { readonly removal: Removal | null })
  | { readonly found: 'nothing' };

export interface PostPermalinkQuery {
  execute(actor: Actor, postId: string): Promise<PostPermalink>;
}
