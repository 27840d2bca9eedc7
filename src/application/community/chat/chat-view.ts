import type { ChannelKind, EventAudience } from '#domain/community/chat/channel-terms';
import type { MessageStanding } from '#domain/community/chat/message';
import type { Id } from '#domain/shared/id';
import type { AuthorView } from '../topics/topic-page.query.ts';

/** A channel as a list shows it to one member. */
export interface ChannelRow {
  readonly id: Id<'ChatChannel'>;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly kind: ChannelKind;
  readonly branch: string | null;
  readonly locked: boolean;
  readonly slowSeconds: number;
  /** Of the channel of an event: when messages are taken. */
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  /** Messages are taken now, as far as the session is concerned. */
  readonly running: boolean;
  readonly joined: boolean;
  readonly muted: boolean;
  /** Messages of others since the viewer read last, no more than 100 are counted; 0 where they did not join. */
  readonly unread: number;
  readonly members: number;
  /** When somebody wrote in it last. */
  readonly latestAt: Date | null;
}

/** A channel as its page shows it to one member. */
export interface ChannelView extends ChannelRow {
  /** Whom the event is for whose channel it is; null for every other channel. */
  readonly eventAudience: EventAudience | null;
  /** Null where messages are kept for good. */
  readonly retentionDays: number | null;
  /** Number of the latest change: whoever saw this page asks for what came after. */
  readonly change: number;
  /** Position of the latest message, 0 where there is none. */
  readonly end: number;
  /** How far the viewer read. */
  readonly readTo: number;
  /** Whether the viewer slows it down and closes it. */
  readonly steered: boolean;
  /** Whether the viewer may write in it now. */
  readonly open: boolean;
}

export interface MessageView {
  readonly id: Id<'ChatMessage'>;
  readonly position: number;
  readonly author: AuthorView;
  readonly writtenAt: Date;
  readonly editedAt: Date | null;
  /** Empty where it is gone. */
  readonly html: string;
  /** Without markup; empty where it is gone. */
  readonly plain: string;
  /** `held` and `hidden` are seen by the author alone. */
  readonly standing: Exclude<MessageStanding, 'deleted'>;
  /** It is not there any more: its author took it back, or a decision took it away. */
  readonly gone: 'withdrawn' | 'removed' | null;
  /** It was taken out of sight by who steers the channel, and the viewer may show it again there. */
  readonly removedHere: boolean;
  /** The viewer steers the channel and may take it out of sight there. */
  readonly removable: boolean;
  readonly replyTo: {
    readonly id: Id<'ChatMessage'>;
    readonly pseudonym: string;
    readonly excerpt: string;
  } | null;
  /** The poll that it puts before its readers; null where it is gone. */
  readonly pollId: Id<'Poll'> | null;
  /** How many gave which. */
  readonly reactions: Readonly<Record<string, number>>;
  readonly pinned: boolean;
  /** What the viewer gave. */
  readonly mine: readonly string[];
  /** Of somebody the viewer keeps at a distance. */
  readonly folded: boolean;
}

/** Somebody was brought into a private conversation by one of those in it. */
export interface ArrivalView {
  readonly person: AuthorView;
  readonly broughtBy: AuthorView;
  readonly at: Date;
  /** Position of the last message that was not said to them: they read what stands after it. */
  readonly after: number;
}

/** Messages in order, and whether the log goes on at either end: the position to go on from. */
export interface MessagePage {
  readonly items: readonly MessageView[];
  /** Who came among these messages, in order; nobody comes into what is no private conversation. */
  readonly arrivals: readonly ArrivalView[];
  readonly earlier: number | null;
  readonly later: number | null;
}

/** What changed since: messages that are new or not what they were, and those that are there for the viewer no more. */
export interface ChannelChanges {
  readonly items: readonly MessageView[];
  readonly arrivals: readonly ArrivalView[];
  readonly away: readonly string[];
  /** The number to ask from next. */
  readonly change: number;
  /** There is more than one answer holds. */
  readonly more: boolean;
}

/** A message with where it stands. */
export interface MessageInPlace {
  readonly channel: ChannelView;
  readonly message: MessageView;
  /** As typed, for its author alone. */
  readonly source: string | null;
}
