import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';
import type { TopicItem } from './topic-item.query.ts';
import type { Gone, WordedPost } from './topic-page.query.ts';

/** One post by itself, away from its page. */
export interface PostItemView extends WordedPost {
  readonly topicId: string;
  /** As it was written, for whoever may change it now; null for everybody else. */
  readonly source: string | null;
  /** To be sent back with an edit: what somebody else changed in between is then noticed. */
  readonly version: number;
}

export interface PostsFilter {
  /** Opaque, from a former page. @throws InvalidValue `cursor.broken` */
  readonly cursor?: string;
  /** 1 to 100, 20 unless told. */
  readonly limit?: number;
}

export type TopicPosts =
  | { readonly found: 'posts'; readonly posts: Page<PostItemView> }
  | Exclude<TopicItem, { readonly found: 'topic' }>;

export interface TopicPostsQuery {
  /** The opening post and its replies in order; deleted ones for who reads what was deleted. */
  execute(actor: Actor, topicId: string, filter: PostsFilter): Promise<TopicPosts>;
}

export type PostItem =
  { readonly found: 'post'; readonly post: PostItemView } | Gone | { readonly found: 'nothing' };

export interface PostItemQuery {
  /** @param how a machine is told of what it just wrote, even where it is left to its author alone */
  execute(actor: Actor, postId: string, how?: { readonly justWrote?: boolean }): Promise<PostItem>;
}
