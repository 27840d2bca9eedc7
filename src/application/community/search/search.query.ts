import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';

/** Characters around a found word in `excerpt` and `markedTitle`: private-use, so they stand for nothing else. */
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

export const MAX_SEARCH_LENGTH = 200;
export const MAX_SEARCH_TOTAL = 1_000;

export interface SearchRequest {
  /**
   * Words, "exact phrases", `or`, and `-without`.
   * @throws InvalidValue beside `q`: `search.empty`, `search.too-long` above 200 characters
   */
  readonly text: string;
  readonly kind?: 'question' | 'discussion' | 'announcement';
  /** Slug of a category; its children are searched too. */
  readonly category?: string;
  readonly tag?: string;
  readonly solved?: boolean;
  /** Handle of who wrote what is found. */
  readonly author?: string;
  readonly branch?: string;
  /** Opaque, from a former page. @throws InvalidValue `cursor.broken` */
  readonly cursor?: string | null;
}

/** A topic, with the post in it that answers the search best. */
export interface SearchHit {
  readonly number: number;
  readonly slug: string;
  readonly kind: 'question' | 'discussion' | 'announcement';
  readonly title: string;
  /** The title with marks around what was found. Text, never HTML. */
  readonly markedTitle: string;
  readonly status: 'open' | 'closed';
  readonly solved: boolean;
  readonly category: { readonly slug: string; readonly name: string };
  readonly tags: readonly string[];
  readonly replyCount: number;
  readonly lastActivityAt: Date;
  readonly post: {
    readonly id: string;
    readonly position: number;
    /** Of the topic, from 1. */
    readonly page: number;
    readonly postedAt: Date;
    readonly author: { readonly pseudonym: string; readonly handle: string; readonly status: string };
    /** With marks around what was found. Text, never HTML. */
    readonly excerpt: string;
  };
}

export interface SearchPage extends Page<SearchHit> {
  /** Topics found, at most 1,000. */
  readonly total: number;
  /** There are more than `total`. */
  readonly more: boolean;
  /** Nothing holds these words: these are the titles that look most alike. */
  readonly approximate: boolean;
}

export interface SearchQuery {
  execute(actor: Actor, request: SearchRequest): Promise<SearchPage>;
}
