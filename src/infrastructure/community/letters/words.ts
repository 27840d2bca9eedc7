import type { MailedKind } from '#domain/community/notifications/kinds';
import type { DigestRhythm } from '#domain/community/notifications/mail-habits';
import type { DigestNews } from '#application/community/letters/letters.port';
import type { Sayings } from '../../platform/mail/sayings.ts';

/** Who did what, as one kind says it. */
interface KindTexts {
  /** `title` of the topic, or name of the rule or value that changed. */
  readonly subject: string;
  readonly told: string;
  readonly action: string;
  /** In a digest: so many of them in one topic. */
  readonly counted: string;
  /** On the link that stops them. */
  readonly stop: string;
  /** What a piece is called in a digest, by its `key`, for what it says may be gone by then; an event by its title where it stands. */
  readonly piece?: string;
  /** How it stands; nothing of pieces that are told of for one thing alone. */
  readonly state?: string;
}

/** A kind that is mailed without words does not compile. */
export type NewsTexts = Readonly<Record<`news-${MailedKind}`, KindTexts>>;

/** What every letter of a notification says beside its kind. */
interface NewsFrame {
  readonly hello: string;
  readonly somebody: string;
  /** Stands for the title of a topic that was deleted. */
  readonly goneTopic: string;
  /** How many answers are to be read again, with the titles of the first. */
  readonly toCheck: string;
  /** For who asked the question that was replied to. */
  readonly accept: string;
  readonly stopTopic: string;
  readonly settings: string;
}

/** What every letter of an event says beside its kind, of one that its reader may know of. */
interface EventFrame {
  readonly when: string;
  /** An hour that clocks show twice in a night of autumn, and which of both is meant. */
  readonly twice: string;
  readonly where: string;
  /** Until when a seat is kept. */
  readonly offer: string;
  /** What is otherwise, `before` and `now`: a link is not said, that there is another one is. */
  readonly changedTitle: string;
  readonly changedWhen: string;
  readonly changedWhere: string;
  readonly changedLink: string;
  readonly changedSeats: string;
  /** As they say where it is, and for how many. */
  readonly place: string;
  readonly seats: string;
  /** Why it does not take place. */
  readonly reason: string;
}

interface RhythmTexts {
  readonly subject: string;
  readonly intro: string;
  /** On the link that stops them. */
  readonly stop: string;
}

/** What every digest says, of whatever rhythm. */
interface DigestFrame {
  readonly preview: string;
  readonly action: string;
  /** Headings. */
  readonly news: string;
  readonly finds: string;
  readonly several: string;
  readonly more: string;
  readonly find: string;
  /** What was said in a channel or in private; a mail never says what. */
  readonly message: string;
  /** Stands for the topic where there is none: a role was given. */
  readonly role: string;
  /** The same where somebody looked at the site as they see it. */
  readonly account: string;
}

/** All that letters say in one language, by letter and part; `digest-at-once` is of what was too much for one day, to who has no digest. */
export type LetterTexts = NewsTexts & {
  readonly 'news-frame': NewsFrame;
  readonly 'news-event-frame': EventFrame;
  readonly 'digest-frame': DigestFrame;
} & Readonly<Record<`digest-${DigestRhythm | 'at-once'}`, RhythmTexts>>;

/** These texts as they are said to one reader. */
export type LetterSayings = Sayings<LetterTexts>;

/** What happened in one topic, in a line. */
export function newsLine(say: LetterSayings, { kinds, count }: DigestNews): string {
  const [only] = kinds;
  return kinds.length === 1 && only
    ? say.say(`news-${only}`, 'counted', { count })
    : say.say('digest-frame', 'several', { count });
}
