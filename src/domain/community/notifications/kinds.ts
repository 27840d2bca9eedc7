/**
 * Why a member is told, and what they may refuse to be told of: named in a text, replied to, quoted, a reply in a topic
 * they watch, a topic in a category they watch, their reply accepted.
 */
export const NOTIFICATION_KINDS = [
  'mention',
  'reply',
  'quote',
  'watched-topic',
  'watched-category',
  'acceptance',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Told to authors of what somebody else took away. Nobody may refuse it, so it is none of the kinds above. */
export const REMOVED = 'removed';
