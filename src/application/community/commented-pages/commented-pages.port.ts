import type { CategoryId } from '#domain/community/categories/category';
import type { TopicId } from '#domain/community/topics/topic';

/** A site whose pages may be commented on, and where their topics are opened. */
export interface CommentSite {
  readonly origin: string;
  readonly categoryId: CategoryId;
}

/** Where the comments of a page are. */
export interface CommentedPage {
  readonly site: CommentSite;
  /** Null where nobody commented yet, or what was said was taken away. */
  readonly topicId: TopicId | null;
}

export interface CommentedPages {
  /** By name. */
  sites(): Promise<readonly CommentSite[]>;
  /** Once more says where its topics are opened from now on. */
  allow(site: CommentSite): Promise<void>;
  /** @returns whether it was allowed */
  refuse(origin: string): Promise<boolean>;
  /** Null where the site is not allowed. @param address as `pageAddressOf` writes it */
  find(address: { readonly text: string; readonly origin: string }): Promise<CommentedPage | null>;
  /** The topic that the page has, or is to have from now on: the same one for all who ask, as long as it stands. */
  claim(address: string, topicId: TopicId, at: Date): Promise<TopicId>;
}
