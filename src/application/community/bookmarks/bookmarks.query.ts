import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';

export interface BookmarkRow {
  readonly postId: string;
  readonly position: number;
  readonly page: number;
  readonly topic: {
    readonly number: number;
    readonly slug: string;
    readonly title: string;
    readonly solved: boolean;
  };
  readonly author: { readonly pseudonym: string; readonly handle: string; readonly status: string };
  /** The first 200 characters. */
  readonly excerpt: string;
  readonly note: string;
  readonly keptAt: Date;
}

export interface BookmarksQuery {
  /** The newest first; what was deleted or hidden since is left out. @throws SignInNeeded, InvalidValue `cursor.broken` */
  execute(actor: Actor, cursor: string | null): Promise<Page<BookmarkRow>>;
  /** What the member noted when they kept that post; empty where they noted nothing, or do not keep it. @throws SignInNeeded */
  noteOf(actor: Actor, postId: string): Promise<string>;
}
