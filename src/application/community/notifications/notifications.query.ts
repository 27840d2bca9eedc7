import type { NotificationKind } from '#domain/community/notifications/kinds';
import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';
import type { ToldPiece } from './piece-notices.port.ts';

/** What happened in one topic or channel since, told once; what was taken away from the member stands alone. */
export interface NotificationGroup {
  /** Of the newest notification in it. */
  readonly id: string;
  /** What all of them are of; null where there is only this one. */
  readonly of: { readonly what: 'topic' | 'channel'; readonly id: string } | null;
  readonly topic: {
    readonly id: string;
    readonly number: number;
    readonly slug: string;
    readonly title: string;
  } | null;
  /** What kinds of things happened, the newest first. */
  readonly kinds: readonly string[];
  /** Who did the newest of them: at most 3 pseudonyms, the newest first. What others did beside it is not theirs. */
  readonly actors: readonly string[];
  readonly actorCount: number;
  readonly count: number;
  readonly unread: number;
  readonly latestAt: Date;
  /** Of the newest notification. */
  readonly post: { readonly id: string; readonly position: number; readonly page: number } | null;
  /** Of Moderation, when that is what it tells of. */
  readonly decision: { readonly id: string; readonly isChange: boolean } | null;
  /** Of a rule or a value that changed or of a reference answer, when that is what it tells of. */
  readonly toCheck: ToCheck | null;
  /** What it tells of where that is at home in another context; what it is called is asked there. */
  readonly piece: ToldPiece | null;
  /** A message of a channel, by its id: what it says is read in its place. */
  readonly messageId: string | null;
  /** Of the newest: the organisation had vouched for that answer before, and does so anew. */
  readonly again: boolean;
  /** Of the newest: a reply in a topic that they watch which the organisation signs. */
  readonly official: boolean;
  /** Of what somebody else took away: a reply, or the topic; with what they wrote to its author. */
  readonly removal: {
    readonly what: 'topic' | 'reply';
    readonly writtenAt: Date;
    readonly reason: string | null;
    /** Of Moderation, where the reasons are told in full. */
    readonly decisionId: string | null;
  } | null;
}

/** What a rule or a value that changed leaves a member to read again, or a reference answer past its days, as it stands now. */
export interface ToCheck {
  readonly of: 'rule' | 'value' | 'reference';
  /** Of the rule or value; the slug of a reference answer. */
  readonly key: string;
  /** As the register calls it, or its title. */
  readonly name: string;
  readonly count: number;
  /** Of the first answers: at most 3. */
  readonly titles: readonly string[];
}

export interface NotificationsAsked {
  readonly cursor?: string | null;
  readonly unreadOnly?: boolean;
  readonly kind?: NotificationKind | null;
}

/** Of so many notifications that fit, the newest, groups are made; those before them are counted in none. */
export const MOST_GROUPED = 1000;

export interface NotificationsPage extends Page<NotificationGroup> {
  /** As many as are looked at fit: there may be older ones. */
  readonly isCut: boolean;
}

export interface NotificationsQuery {
  /**
   * Grouped by topic, newest first, among the newest `MOST_GROUPED` that fit.
   * @throws SignInNeeded, InvalidValue `cursor.broken`
   */
  execute(actor: Actor, asked: NotificationsAsked): Promise<NotificationsPage>;
}

/** 100 means 100 or more. */
export const MAX_UNREAD_COUNT = 100;

export interface UnreadCountQuery {
  /** 0 for visitors. */
  execute(actor: Actor): Promise<number>;
}
