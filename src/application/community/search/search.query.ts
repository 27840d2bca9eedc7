import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';
import type { DocumentKind } from './search-kinds.ts';
import type { OfficialFilter, OfficialState } from '../official/official-view.ts';

/** Characters around a found word in `excerpt` and `markedTitle`: private-use, so they stand for nothing else. */
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

export const MAX_SEARCH_LENGTH = 200;
export const MAX_SEARCH_TOTAL = 1_000;

export type TopicKind = 'question' | 'discussion' | 'announcement';

/**
 * `relevance`: topics whose title holds all words, then those of which a post does; in each of both what the organisation
 * answered, then what is solved, then the others, best match first among equals. `official`: the same without regard to titles.
 * Latest activity first, or what helped most people first.
 */
export type SearchSort = 'relevance' | 'latest' | 'helpful' | 'official';

/** How far a topic has come; several may be true of one. `unsolved`: no accepted answer; `unanswered`: no reply at all. */
export const SEARCH_STATES = ['solved', 'unsolved', 'unanswered', 'closed'] as const;
export type SearchState = (typeof SEARCH_STATES)[number];

/** How far back a search goes, in days; the shorter are within the longer. */
export const SEARCH_PERIODS = { week: 7, month: 31, quarter: 92, year: 366 } as const;
export type SearchPeriod = keyof typeof SEARCH_PERIODS;

export interface SearchRequest {
  /**
   * Words, "exact phrases", `or`, and `-without`.
   * @throws InvalidValue beside `q`: `search.empty`, `search.too-long` above 200 characters
   */
  readonly text: string;
  readonly kind?: TopicKind;
  /** Slug of a category; its children are searched too. */
  readonly category?: string;
  readonly tag?: string;
  readonly state?: SearchState;
  readonly official?: OfficialFilter;
  /** Handle of who wrote what is found. */
  readonly author?: string;
  readonly branch?: string;
  /** Topics with activity within it. */
  readonly period?: SearchPeriod;
  readonly sort?: SearchSort;
  /** Look for these very words only, however few topics hold them. */
  readonly exact?: boolean;
  /** Opaque, from a former page of the same sort. @throws InvalidValue `cursor.broken` */
  readonly cursor?: string | null;
}

/** A topic, with the post in it that answers the search best. */
export interface SearchHit {
  readonly number: number;
  readonly slug: string;
  readonly kind: TopicKind;
  readonly title: string;
  /** The title with marks around what was found. Text, never HTML. */
  readonly markedTitle: string;
  readonly status: 'open' | 'closed';
  readonly solved: boolean;
  readonly official: OfficialState;
  /** As of `TopicRowView`. */
  readonly alsoValidated: boolean;
  readonly category: { readonly slug: string; readonly name: string };
  readonly tags: readonly string[];
  readonly replyCount: number;
  readonly helpfulCount: number;
  readonly lastActivityAt: Date;
  readonly post: {
    readonly id: string;
    readonly position: number;
    /** Of the topic, from 1. */
    readonly page: number;
    readonly postedAt: Date;
    readonly author: { readonly pseudonym: string; readonly handle: string; readonly status: string };
    /** Of this very post; `official` above is of the topic, whichever reply it owes it to. */
    readonly official: OfficialState;
    /** Of this very post; `solved` above is of the topic. */
    readonly accepted: boolean;
    /** With marks around what was found. Text, never HTML. */
    readonly excerpt: string;
  };
}

/** How many topics a value of a filter would leave, the other filters held. */
export interface FacetCount {
  readonly value: string;
  readonly topics: number;
  /** Of categories and tags; others are named by the page. */
  readonly name: string;
}

export interface SearchFacets {
  readonly kind: readonly FacetCount[];
  /** By slug, most topics first, eight at most; so are tags. A category counts what is in its children too. */
  readonly category: readonly FacetCount[];
  readonly tag: readonly FacetCount[];
  readonly branch: readonly FacetCount[];
  /** In the order of `SEARCH_STATES`. */
  readonly state: readonly FacetCount[];
  /** As filters ask, with what the organisation answered in any way: a topic may be in two states, so their sum does not tell it. */
  readonly official: readonly FacetCount[];
  /** The shortest first. */
  readonly period: readonly FacetCount[];
}

/** Things of one kind whose name or description holds the words: the three best, of `total`. */
export interface DocumentGroup {
  readonly kind: DocumentKind;
  readonly total: number;
  readonly best: readonly {
    readonly title: string;
    readonly address: string;
    /** Of a reference answer, with marks around what was found. Text, never HTML. */
    readonly excerpt?: string;
  }[];
}

export interface SearchPage extends Page<SearchHit> {
  /** Topics found, at most 1,000. */
  readonly total: number;
  /** There are more than `total`. */
  readonly more: boolean;
  /** Nothing holds these words: these are the topics nearest to them. */
  readonly approximate: boolean;
  /** Something, a topic or what is beside them, holds the words: as they were typed, or as `correction` spells them. */
  readonly answered: boolean;
  /** The text with its words spelt as titles and names spell them, when that finds more. What is listed answers it if `approximate`. */
  readonly correction: string | null;
  /** Of all that was found, not of this page alone. */
  readonly facets: SearchFacets;
  readonly beside: readonly DocumentGroup[];
}

export interface SearchedPage {
  readonly page: SearchPage;
  /** What was typed, as `SearchedWordsQuery` tells it: other contexts look for the same. */
  readonly words: string;
}

export interface SearchQuery {
  execute(actor: Actor, request: SearchRequest): Promise<SearchPage>;
  /** The same, with what other contexts are asked for. */
  withWords(actor: Actor, request: SearchRequest): Promise<SearchedPage>;
}
