import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';

/** Something a member wrote: a topic they opened or a reply. */
export interface ActivityRow {
  readonly postId: string;
  readonly wrote: 'topic' | 'reply';
  readonly position: number;
  readonly page: number;
  readonly topic: {
    readonly number: number;
    readonly slug: string;
    readonly title: string;
    readonly kind: 'question' | 'discussion' | 'announcement';
    readonly solved: boolean;
  };
  readonly category: { readonly slug: string; readonly name: string };
  /** The first 200 characters. */
  readonly excerpt: string;
  readonly postedAt: Date;
  readonly helpfulCount: number;
  readonly accepted: boolean;
}

export interface MemberActivityQuery {
  /** The newest first; nothing for a deleted account. @throws InvalidValue `cursor.broken` */
  execute(actor: Actor, handle: string, cursor: string | null): Promise<Page<ActivityRow>>;
}
