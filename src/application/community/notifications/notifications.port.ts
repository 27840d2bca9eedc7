import type { MemberId } from '#domain/shared/id';

/**
 * One notification per member and fact, on each channel of the first kind that fits and that they want there. Only active and
 * silenced members who may read the topic and have muted neither it nor its category, and never of what they did
 * themselves.
 */
export interface Notifications {
  tellOfTopics(topics: readonly NewTopic[]): Promise<readonly ToldMember[]>;
  tellOfAnswers(answers: readonly NewAnswer[]): Promise<readonly ToldMember[]>;
  tellOfAcceptances(acceptances: readonly NewAcceptance[]): Promise<readonly ToldMember[]>;
  /** Who asked, and who wrote them. */
  tellOfDepartures(departures: readonly NewDeparture[]): Promise<readonly ToldMember[]>;
  /** Who asked, of a reply that answered their question and is gone for whatever reason: nothing of it is told, nor whose doing it is. */
  tellOfLostChoices(removals: readonly NewRemoval[]): Promise<readonly ToldMember[]>;
  /** Authors, of what somebody else took away; nobody refuses these, and who muted the topic is told all the same. */
  tellOfRemovals(removals: readonly NewRemoval[]): Promise<readonly ToldMember[]>;
  markRead(member: MemberId, which: NotificationsToMark, at: Date): Promise<void>;
  /** @returns how many were told before one moment, or read before the other, and are gone */
  forget(old: { readonly readBefore: Date; readonly toldBefore: Date }): Promise<number>;
}

/** Who was told just now, once per fact. */
export interface ToldMember {
  readonly memberId: string;
  /** Among the notifications of the site, not only by mail. */
  readonly onSite: boolean;
}

/** Something to tell of; `cause` is the id of its fact. */
interface Told {
  readonly cause: string;
  /** ISO 8601. */
  readonly at: string;
  readonly topicId: string;
  readonly postId: string;
}

export interface NewTopic extends Told {
  readonly authorId: string;
  /** Handles. */
  readonly mentions: readonly string[];
}

export interface NewAnswer extends NewTopic {
  readonly replyTo: string | null;
  /** Posts. */
  readonly quotes: readonly string[];
}

export interface NewAcceptance extends Told {
  /** Of the reply. */
  readonly authorId: string;
  readonly acceptedBy: string;
}

/** Replies that left a topic for another one. */
export interface NewDeparture extends Omit<Told, 'postId'> {
  /** Where they stand now is `topicId`. */
  readonly fromTopicId: string;
  readonly by: string;
}

export interface NewRemoval extends Omit<Told, 'postId'> {
  /** Null when the whole topic was taken away. */
  readonly postId: string | null;
  /** Null when a machine decided. */
  readonly by: string | null;
}

export type NotificationsToMark =
  | { readonly which: 'all' }
  | { readonly which: 'topic'; readonly topicId: string }
  | { readonly which: 'channel'; readonly channelId: string }
  | { readonly which: 'ids'; readonly ids: readonly string[] };
