import type { Actor } from '#domain/shared/actor';

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
  | { readonly found: 'gone' }
  | { readonly found: 'nothing' };

export interface PostPermalinkQuery {
  execute(actor: Actor, postId: string): Promise<PostPermalink>;
}
