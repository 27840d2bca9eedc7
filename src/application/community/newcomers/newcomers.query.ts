import type { NewcomerRule } from '#domain/community/newcomers/newcomer-rule';
import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';

/** Who joined in the last days, and how they began. */
export interface NewcomerView {
  readonly id: string;
  readonly pseudonym: string;
  readonly handle: string;
  readonly joinedAt: Date;
  readonly status: string;
  readonly trustLevel: number;
  /** Whether who looks may give them a level by hand. */
  readonly trustSettable: boolean;
  /** Texts of theirs that others read. */
  readonly posts: number;
  /** Texts of theirs that wait. */
  readonly waiting: number;
  /** Texts that a decision took away. */
  readonly removed: number;
  readonly signals: readonly NewcomerSignal[];
  /** Three: what waits goes before what they wrote first. */
  readonly first: readonly FirstText[];
}
export type NewcomerSignal = 'unconfirmed' | 'throwaway' | 'copy' | 'links' | 'sanctioned';

export interface FirstText {
  readonly postId: string;
  readonly title: string;
  readonly excerpt: string;
  readonly state: 'published' | 'held' | 'deleted';
}

export const NEWCOMER_DAYS = 30;
export const NEWCOMER_VIEWS = ['all', 'waiting'] as const;
type NewcomersView = (typeof NEWCOMER_VIEWS)[number];

export interface NewcomersQuery {
  /** The latest first. @throws NotAllowed, InvalidValue `cursor.broken` */
  execute(
    actor: Actor,
    asked: { readonly view?: NewcomersView; readonly cursor?: string },
  ): Promise<Page<NewcomerView>>;
}

export interface NewcomerRuleView {
  readonly number: number;
  readonly rule: NewcomerRule;
  /** The latest first, twenty at most. */
  readonly history: readonly {
    readonly number: number;
    readonly note: string;
    readonly by: string | null;
    readonly at: Date;
  }[];
}

export interface NewcomerRuleQuery {
  /** @throws NotAllowed */
  execute(actor: Actor): Promise<NewcomerRuleView>;
}

/** A text of the reader's own that nobody else reads until somebody of the team has looked. */
export interface WaitingText {
  readonly postId: string;
  readonly isTopic: boolean;
  readonly title: string;
  readonly excerpt: string;
  /** Null where it is not known. */
  readonly why: string | null;
  readonly since: Date;
  /** Others could read it before it was held. */
  readonly wasRead: boolean;
  /** Not a topic that others answered before it was held. */
  readonly mayTakeBack: boolean;
  /** A topic under which others wrote: what they wrote is not its author's to take away. */
  readonly isAnswered: boolean;
}

export interface WaitingTextsQuery {
  /** The newest first, fifty at most. @throws SignInNeeded */
  execute(actor: Actor): Promise<readonly WaitingText[]>;
}
