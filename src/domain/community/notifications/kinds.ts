import type { Closed, Module } from '../../shared/module.ts';

/** How a member hears of something by mail: not at all, at once, or in the digest. */
export const MAIL_CHOICES = ['never', 'at-once', 'digest'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/**
 * What is chosen together: the talk of the forum · what the organisation answers · private messages and channels · what else goes on ·
 * what befalls the member's own account · duty: what agents and those who run the community are to do about official answers.
 */
export const NOTIFICATION_GROUPS = ['talk', 'official', 'messages', 'life', 'account', 'duty'] as const;
export type NotificationGroup = (typeof NOTIFICATION_GROUPS)[number];

interface KindFacts {
  /** What is done for members who never chose. */
  readonly usualMail: MailChoice;
  readonly group: NotificationGroup;
  /** Of a part of the site: told while that is open to its reader. */
  readonly part?: Module;
  /** Always among the notifications of the site, whoever muted what; by mail as the member chose. */
  readonly always?: true;
}

/**
 * The one list of why a member is told, and of what they choose how to hear of it: named in a text, replied to (in their
 * own topic too), quoted, a reply in a topic they watch, a topic in a category they watch, a category they follow that went into another one, their reply accepted or
 * validated, replies of theirs or to their question that went into another topic, the reply that answered their question gone, their question answered by the organisation or by a reply that it validated, and such an answer without its seal again, news of an incident that they asked about, an idea that they proposed or
 * support answered, their review of a service answered, news of a product test of theirs, a survey that asks them, a poll over that they asked or voted in, a private message, being named in a channel, an event that they registered to, an event announced to them, what somebody else took away from them;
 * points of theirs that the team took back, a badge of theirs that fell, another role that they were given, an administrator who looked at the site as they see it, what became of their being an ambassador, a category where they opened topics that is closed to them; then a seal of theirs that
 * fell with its text, that a colleague withdrew or replaced, a rule or a value that changed under answers, an answer past its
 * days, a question given to them, their reference answer withdrawn, a question that waits too long, a passage of an agent or a moderator that is masked until they decide, a case that they held taken over.
 *
 * Of members who never chose: what is said to one person comes at once, what is said to many waits for the digest, and what is
 * told otherwise comes by no mail.
 *
 * A new kind is one line here; the compiler then asks for its words on pages and in letters.
 */
const KINDS = {
  mention: { usualMail: 'at-once', group: 'talk' },
  reply: { usualMail: 'at-once', group: 'talk' },
  quote: { usualMail: 'digest', group: 'talk' },
  'watched-topic': { usualMail: 'digest', group: 'talk' },
  'watched-category': { usualMail: 'digest', group: 'talk' },
  'category-merged': { usualMail: 'digest', group: 'talk' },
  acceptance: { usualMail: 'at-once', group: 'talk' },
  'replies-moved': { usualMail: 'digest', group: 'talk' },
  'answer-gone': { usualMail: 'at-once', group: 'talk' },
  'official-validated': { usualMail: 'at-once', group: 'official' },
  'official-answered': { usualMail: 'at-once', group: 'official' },
  'official-confirmed': { usualMail: 'at-once', group: 'official' },
  'official-unsealed': { usualMail: 'at-once', group: 'official' },
  incident: { usualMail: 'at-once', group: 'official' },
  idea: { usualMail: 'digest', group: 'life', part: 'ideas' },
  'service-review': { usualMail: 'at-once', group: 'life', part: 'services' },
  trial: { usualMail: 'at-once', group: 'life', part: 'trials' },
  survey: { usualMail: 'digest', group: 'life', part: 'surveys' },
  poll: { usualMail: 'digest', group: 'life', part: 'polls' },
  'private-message': { usualMail: 'at-once', group: 'messages', part: 'direct' },
  'chat-mention': { usualMail: 'digest', group: 'messages', part: 'chat' },
  event: { usualMail: 'at-once', group: 'life', part: 'events', always: true },
  'event-announced': { usualMail: 'digest', group: 'life', part: 'events' },
  removed: { usualMail: 'never', group: 'account', always: true },
  'points-struck': { usualMail: 'never', group: 'account', part: 'points', always: true },
  'badge-lost': { usualMail: 'never', group: 'account', part: 'points', always: true },
  'role-given': { usualMail: 'never', group: 'account', always: true },
  'looked-as': { usualMail: 'never', group: 'account', always: true },
  ambassador: { usualMail: 'at-once', group: 'account', always: true },
  'category-widened': { usualMail: 'at-once', group: 'account', always: true },
  'category-narrowed': { usualMail: 'at-once', group: 'account', always: true },
  'official-lifted': { usualMail: 'at-once', group: 'duty', always: true },
  'official-withdrawn': { usualMail: 'at-once', group: 'duty', always: true },
  'official-replaced': { usualMail: 'at-once', group: 'duty', always: true },
  'official-rule': { usualMail: 'at-once', group: 'duty', always: true },
  'official-review': { usualMail: 'digest', group: 'duty', always: true },
  'official-assigned': { usualMail: 'at-once', group: 'duty', always: true },
  'reference-withdrawn': { usualMail: 'at-once', group: 'duty', always: true },
  'official-overdue': { usualMail: 'at-once', group: 'duty', always: true },
  'passage-masked': { usualMail: 'at-once', group: 'duty', always: true },
  'case-taken-over': { usualMail: 'never', group: 'duty', always: true },
} as const satisfies Record<string, KindFacts>;

export type NotificationKind = keyof typeof KINDS;
export const NOTIFICATION_KINDS = Object.keys(KINDS) as readonly NotificationKind[];
const factsOf = (kind: NotificationKind): KindFacts => KINDS[kind];

export const usualMailFor = (kind: NotificationKind): MailChoice => factsOf(kind).usualMail;
export const isAlwaysTold = (kind: NotificationKind): boolean => factsOf(kind).always === true;
export const groupOf = (kind: NotificationKind): NotificationGroup => factsOf(kind).group;
export const isDuty = (kind: NotificationKind): boolean => factsOf(kind).group === 'duty';
export const ALWAYS_TOLD = NOTIFICATION_KINDS.filter(isAlwaysTold);

/** Whether a kind is told of, and chosen, by whoever finds these parts of the site open. */
export const isOfOpen = (kind: NotificationKind, uses: (module: Module) => boolean): boolean => {
  const { part } = factsOf(kind);
  return part === undefined || uses(part);
};

/** Kinds that are told to nobody to whom these parts of the site are closed. */
export const kindsOf = (closed: Closed): readonly NotificationKind[] =>
  closed.size === 0
    ? []
    : NOTIFICATION_KINDS.filter((kind) => !isOfOpen(kind, (module) => !closed.has(module)));

export const isNotificationKind = (kind: string): kind is NotificationKind => Object.hasOwn(KINDS, kind);

/**
 * Told to authors of what somebody else took away: as long as it lasts, whatever else they muted. By mail comes the statement
 * of reasons of the decision, which is not among what members may stop: never a second mail beside it.
 */
export const REMOVED = 'removed' satisfies NotificationKind;

/** Told to the agent also when the whole topic is gone, of which no more is said then. */
export const LIFTED = 'official-lifted' satisfies NotificationKind;

/** Told as long as the answer is gone: it may be back before the letter leaves. */
export const GONE = 'answer-gone' satisfies NotificationKind;

/** How long notifications are kept, in days: after they were read, and in all. */
export const KEPT_DAYS = { read: 90, unread: 365 } as const;

/** Kinds that tell of a piece that has a page of its own, mostly at home in another context. */
export const PIECE_KINDS = [
  'incident',
  'idea',
  'service-review',
  'trial',
  'poll',
  'event',
  'event-announced',
  'points-struck',
  'badge-lost',
  'role-given',
  'ambassador',
  'category-narrowed',
  'category-widened',
  'category-merged',
  'case-taken-over',
] as const satisfies readonly NotificationKind[];
export type PieceKind = (typeof PIECE_KINDS)[number];
export const isPieceKind = (kind: string): kind is PieceKind => PIECE_KINDS.some((each) => each === kind);

/** Kinds that members choose how to hear of by mail. */
export type MailedKind = Exclude<NotificationKind, typeof REMOVED>;
export const isMailed = (kind: NotificationKind): kind is MailedKind => kind !== REMOVED;
