import type { Actor } from '#domain/shared/actor';
import type { Id } from '#domain/shared/id';
import type { OfficialState, OfficialView } from '../official/official-view.ts';

/** Somebody as shown beside what they wrote. */
export interface AuthorView {
  readonly id: string;
  readonly pseudonym: string;
  readonly handle: string;
  readonly avatarKey: string | null;
  readonly branches: readonly string[];
  readonly role: string;
  readonly department: string | null;
  /** `deleted` is shown as a former member, without a link. */
  readonly status: string;
}

/** What took a text out of sight. */
export interface TakenAway {
  /** Of Moderation; null when authors deleted what is theirs. */
  readonly decisionId: string | null;
  /** Its author goes on seeing it. */
  readonly hidden: boolean;
}

export interface PostView {
  readonly id: string;
  readonly position: number;
  readonly author: AuthorView;
  /** Made by the one renderer when the text was written. Empty for a deleted post the viewer may not read. */
  readonly html: string;
  /** Null where it was not asked for: see `TopicPageQuery`. */
  readonly plain: string | null;
  readonly postedAt: Date;
  readonly editedAt: Date | null;
  /** Former versions kept. */
  readonly editCount: number;
  readonly helpfulCount: number;
  readonly reactions: Readonly<Record<string, number>>;
  readonly accepted: {
    readonly at: Date;
    readonly by: string;
    /** They asked the question it answered, in a topic that went into this one. */
    readonly askedElsewhere: boolean;
  } | null;
  /** The seal that is true of this very text; null for every other text, whoever wrote it. */
  readonly official: OfficialView | null;
  readonly replyTo: { readonly id: string; readonly position: number; readonly pseudonym: string } | null;
  readonly deletedAt: Date | null;
  /** Null while it stands. */
  readonly removal: TakenAway | null;
  /** What its author was told, when somebody else took it away; null for who does not read what was deleted. */
  readonly deletionReason: string | null;
  /** The viewer's own marks; null for visitors. */
  readonly mine: {
    readonly helpful: boolean;
    readonly reactions: readonly string[];
    readonly kept: boolean;
    /** The viewer keeps its author at a distance; never of the team, nor of what the organisation vouches for. */
    readonly folded: boolean;
  } | null;
}

/** A post of which the plain text was read as well. */
export interface WordedPost extends PostView {
  readonly plain: string;
}

export interface TopicView {
  readonly id: Id<'Topic'>;
  readonly number: number;
  readonly slug: string;
  readonly kind: 'question' | 'discussion' | 'announcement';
  readonly title: string;
  readonly status: 'open' | 'closed';
  readonly solved: boolean;
  readonly official: OfficialState;
  readonly category: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly description: string;
  };
  readonly parentCategory: { readonly slug: string; readonly name: string } | null;
  readonly audience: string;
  readonly tags: readonly string[];
  readonly branches: readonly string[];
  readonly openedAt: Date;
  readonly lastActivityAt: Date;
  readonly replyCount: number;
  readonly lastPosition: number;
  readonly views: number;
  readonly pinnedUntil: Date | null;
  readonly duplicateOf: { readonly number: number; readonly slug: string; readonly title: string } | null;
  readonly deletedAt: Date | null;
  /** Null while it stands. */
  readonly removal: TakenAway | null;
  readonly version: number;
}

/** What the viewer can do with the topic as it stands. The house asks again when it is done. */
export interface TopicRights {
  readonly answer: boolean;
  readonly close: boolean;
  readonly reopen: boolean;
  readonly closeAsDuplicate: boolean;
  readonly pin: boolean;
  readonly move: boolean;
  readonly merge: boolean;
  readonly split: boolean;
  readonly retitle: boolean;
  /** Other tags under the same title. */
  readonly retag: boolean;
  readonly delete: boolean;
  readonly restore: boolean;
  readonly follow: boolean;
}

export interface PostRights {
  /** Say that it answers the question. */
  readonly accept: boolean;
  /** Say so no longer. */
  readonly unaccept: boolean;
  readonly edit: boolean;
  readonly readHistory: boolean;
  readonly delete: boolean;
  /** Take a passage out of everywhere. */
  readonly redact: boolean;
  /** Have it erased for good, with the agreement of another. */
  readonly purge: boolean;
  readonly restore: boolean;
  /** Take it along where the topic may be split. */
  readonly split: boolean;
  readonly mark: boolean;
  readonly react: boolean;
}

export interface TopicPage {
  readonly topic: TopicView;
  readonly opening: WordedPost;
  /** Accepted replies, wherever they stand in the topic, oldest choice first. */
  readonly accepted: readonly PostView[];
  /** Replies under a standing seal, wherever they stand: those of the organisation first, the newest seal first. */
  readonly official: readonly PostView[];
  /** Replies of this page, in order; deleted ones for who may read them, and for authors who deleted them. */
  readonly replies: readonly PostView[];
  /** Nothing is known yet of who opened the topic: of the first level, and with no office. */
  readonly byNewcomer: boolean;
  /** It belongs to an incident, or answers one: `IncidentsQuery` tells what a reader may know of that. */
  readonly ofIncident: boolean;
  /** A reply that was chosen is not shown, and answers nothing as long as it is not. */
  readonly lostChoice: boolean;
  /** Replies left it for another topic: `DeparturesQuery` tells what a reader may know of that. */
  readonly lostReplies: boolean;
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  /** Why a deleted topic was taken away. */
  readonly deletionReason: string | null;
  readonly rights: TopicRights & {
    /** By id, of every post on the page. */
    readonly posts: Readonly<Record<string, PostRights>>;
  };
  /** What the viewer does with the topic; null for visitors. */
  readonly mine: {
    readonly follow: string | null;
    readonly readPosition: number;
    /** An answer that was begun waits among the viewer's drafts. */
    readonly hasDraft: boolean;
  } | null;
}

/** What authors, and they alone, read of what somebody else took away from them. */
export interface Removal {
  readonly what: 'topic' | 'reply';
  /** Of the topic. */
  readonly title: string;
  readonly writtenAt: Date;
  readonly reason: string | null;
  /** Of Moderation, where the reasons are told in full. */
  readonly decisionId: string | null;
}

/** It was there, and is not shown to whoever asks. */
export interface Gone {
  readonly found: 'gone';
  /** Nobody deleted it: it is hidden, and may come back. */
  readonly onlyHidden: boolean;
}

/** Where an address leads that no longer, or not yet, shows a page of its own. */
export type TopicPageOutcome =
  | { readonly found: 'page'; readonly page: TopicPage }
  | {
      readonly found: 'moved';
      readonly number: number;
      readonly slug: string;
      readonly postId: string | null;
    }
  | (Gone & { readonly removal: Removal | null })
  | { readonly found: 'nothing' };

/** Of which posts of a page the plain text is wanted: of `few`, of the opening one, of those that are chosen or sealed, and of what is read in full. */
export type PlainOf = 'all' | 'few';

export interface TopicPageQuery {
  /** @param page from 1; beyond the last page nothing is found @param plainOf `all` unless told */
  execute(actor: Actor, number: number, page: number, plainOf?: PlainOf): Promise<TopicPageOutcome>;
}
