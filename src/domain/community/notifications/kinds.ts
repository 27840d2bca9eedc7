/** How a member hears of something by mail: not at all, at once, or in the digest. */
export const MAIL_CHOICES = ['never', 'at-once', 'digest'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

interface KindFacts {
  /** What is done for members who never chose. */
  readonly usualMail: MailChoice;
}

/**
 * The one list of why a member is told, and what they may refuse to be told of: named in a text, replied to, quoted, a
 * reply in a topic they watch, a topic in a category they watch, their reply accepted.
 *
 * A new kind is one line here; the compiler then asks for its words on pages and in letters.
 */
const KINDS = {
  mention: { usualMail: 'at-once' },
  reply: { usualMail: 'at-once' },
  quote: { usualMail: 'digest' },
  'watched-topic': { usualMail: 'at-once' },
  'watched-category': { usualMail: 'digest' },
  acceptance: { usualMail: 'at-once' },
} as const satisfies Record<string, KindFacts>;

export type NotificationKind = keyof typeof KINDS;
export const NOTIFICATION_KINDS = Object.keys(KINDS) as readonly NotificationKind[];

export const usualMailFor = (kind: NotificationKind): MailChoice => KINDS[kind].usualMail;

export const isNotificationKind = (kind: string): kind is NotificationKind => Object.hasOwn(KINDS, kind);

/**
 * Told to authors and agents of official answers: a reply validated, a seal that fell, a rule or a value that changed under
 * answers, an answer past its days, a question that waits too long. Part of the work, so nobody refuses it.
 */
export const OFFICIAL_NOTICES = [
  'official-validated',
  'official-lifted',
  'official-rule',
  'official-review',
  'official-overdue',
] as const;
export type OfficialNotice = (typeof OFFICIAL_NOTICES)[number];

/** Told to authors of what somebody else took away. Nobody may refuse it, so it is none of the kinds above. */
export const REMOVED = 'removed';
