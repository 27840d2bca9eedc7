import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';
import type { OfficialFilter, OfficialState } from '../official/official-view.ts';

/** `deleted`: what was taken away, for who may read it everywhere; nothing for anybody else. */
export type TopicListView = 'latest' | 'unanswered' | 'unsolved' | 'followed' | 'deleted';

export interface TopicListFilter {
  readonly view: TopicListView;
  /** A category and its children. */
  readonly categoryId?: string;
  readonly tag?: string;
  readonly authorHandle?: string;
  readonly branch?: string;
  readonly kind?: 'question' | 'discussion' | 'announcement';
  /** What people ask and discuss alone; pinned announcements stand above all the same. */
  readonly withoutAnnouncements?: boolean;
  /** `any`: under a standing seal, also one to be reviewed; `none`: without one. */
  readonly official?: OfficialFilter;
  /** `official`: those under a seal first; within both, and unless told, the latest activity first. `number`: the oldest first, which nothing changes. */
  readonly sort?: 'activity' | 'official' | 'number';
  /** Those alone in which something was written, edited or chosen as an answer since then. */
  readonly changedSince?: Date;
  /** Whether pinned topics stand among the others too, where their activity puts them: whoever walks through all misses none. */
  readonly pinnedInPlace?: boolean;
  /** The one topic of this public number. */
  readonly number?: number;
  /** Those of these public numbers. */
  readonly numbers?: readonly number[];
  /** Opaque, from a former page. @throws InvalidValue `cursor.broken` */
  readonly cursor?: string | null;
  /** 1 to 100, 20 unless told. */
  readonly limit?: number;
}

export interface TopicRowView {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
  readonly kind: 'question' | 'discussion' | 'announcement';
  readonly title: string;
  readonly status: 'open' | 'closed';
  readonly solved: boolean;
  readonly duplicate: boolean;
  readonly official: OfficialState;
  /** Beside an answer of the organisation a reply of a member stands that it validated: the topic is found as either. */
  readonly alsoValidated: boolean;
  readonly pinned: boolean;
  readonly category: { readonly id: string; readonly slug: string; readonly name: string };
  readonly author: {
    readonly id: string;
    readonly pseudonym: string;
    readonly handle: string;
    readonly status: string;
  };
  readonly tags: readonly string[];
  readonly openedAt: Date;
  readonly lastActivityAt: Date;
  readonly replyCount: number;
  readonly helpfulCount: number;
  /** Replies the viewer has not read in a topic they opened before; null when never opened, or for visitors. */
  readonly unread: number | null;
  /** To be sent back with another title. */
  readonly version: number;
}

export const MAX_PINNED = 5;

/** At most 100 a page, whatever is asked. */
export const MAX_PER_PAGE = 100;

export interface TopicListPage extends Page<TopicRowView> {
  /**
   * Shown above the first page of the latest topics, of all or of one category: at most 5, pinned longest first.
   * They are not among the `items` of any page, unless `pinnedInPlace` asks for them there.
   */
  readonly pinned: readonly TopicRowView[];
}

/** Every topic that somebody may read, in an order that nothing changes while it is walked. */
export interface EveryTopicQuery {
  /** Those of the next greater public numbers, the lowest first. */
  after(
    actor: Actor,
    from: { readonly number: number; readonly limit: number },
  ): Promise<readonly TopicRowView[]>;
}

export interface TopicListQuery {
  execute(actor: Actor, filter: TopicListFilter): Promise<TopicListPage>;
}
