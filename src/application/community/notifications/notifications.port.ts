import type { Id, MemberId } from '#domain/shared/id';

export type NotificationId = Id<'Notification'>;

/**
 * One notification per member and fact, of the first kind that fits and that they have not refused. Only active and
 * silenced members who may read the topic and have muted neither it nor its category, and never of what they did
 * themselves.
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
  markRead(member: MemberId, which: NotificationsToMark, at: Date): Promise<void>;
}

export type NotificationsToMark =
  | { readonly which: 'all' }
  | { readonly which: 'topic'; readonly topicId: string }
  | { readonly which: 'ids'; readonly ids: readonly string[] };
