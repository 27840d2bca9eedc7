import type { Id, MemberId } from '#domain/shared/id';

/**
 * Why somebody is told: named in a text, answered, quoted, a reply in a topic they watch, a topic in a category they
 * watch, their reply accepted, their words taken away by somebody else.
 */
export const NOTIFICATION_KINDS = [
  'mention',
  'reply',
  'quote',
  'answer',
  'topic',
  'accepted',
  'removed',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];
export type NotificationId = Id<'Notification'>;

/**
 * One notification per member and fact, of the first kind in the list that fits. Only active members who may read the
 * topic and have muted neither it nor its category, and never of what they did themselves.
 */
export interface Notifications {
  tellOfTopic(p: {
    cause: string;
    at: Date;
    topicId: string;
    postId: string;
    authorId: string;
    mentions: readonly string[];
  }): Promise<void>;
  tellOfAnswer(p: {
    cause: string;
    at: Date;
    topicId: string;
    postId: string;
    authorId: string;
    replyTo: string | null;
    mentions: readonly string[];
    quotes: readonly string[];
  }): Promise<void>;
  tellOfAcceptance(p: {
    cause: string;
    at: Date;
    topicId: string;
    postId: string;
    authorId: string;
    acceptedBy: string;
  }): Promise<void>;
  /**
   * Tells the author of what somebody else took away, also who muted the topic.
   * @param p.postId null when the whole topic is gone
   */
  tellOfRemoval(p: {
    cause: string;
    at: Date;
    topicId: string;
    postId: string | null;
    by: string;
  }): Promise<void>;
  markRead(member: MemberId, which: NotificationsToMark, at: Date): Promise<void>;
}

export type NotificationsToMark =
  | { readonly which: 'all' }
  | { readonly which: 'topic'; readonly topicId: string }
  | { readonly which: 'ids'; readonly ids: readonly string[] };
