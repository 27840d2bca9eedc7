import type { MailedKind, PieceKind } from '#domain/community/notifications/kinds';
import type { DigestRhythm } from '#domain/community/notifications/mail-habits';
import type { DigestFind, DigestNews } from '#application/community/letters/letters.port';

/** Who did what, as one kind says it. */
interface KindWords {
  /** @param title of the topic, or name of the rule or value that changed */
  readonly subject: (title: string) => string;
  readonly told: (who: string, title: string) => string;
  readonly action: string;
  /** In a digest: so many of them in one topic. */
  readonly counted: (count: number) => string;
  /** On the link that stops them. */
  readonly stop: string;
}

/** All that letters say in one language. A kind that is mailed without words does not compile. */
export interface LetterWords {
  readonly hello: (pseudonym: string) => string;
  readonly somebody: string;
  readonly kinds: Readonly<Record<MailedKind, KindWords>>;
  /** What a piece is called in a digest, by its key: what it says may be gone by then. */
  readonly piece: Readonly<Record<PieceKind, (key: string) => string>>;
  /** How it stands, as the fact names it; nothing of pieces that are told of for one thing alone. */
  readonly state: Readonly<Partial<Record<PieceKind, (state: string) => string>>>;
  /** What was said in a channel or in private; a mail never says what. */
  readonly message: string;
  /** Stands for the topic where there is none: a role was given. */
  readonly role: string;
  /** Stands for the title of a topic that was deleted. */
  readonly goneTopic: string;
  /** How many answers are to be read again, with the titles of the first. */
  readonly toCheck: (count: number, titles: readonly string[]) => string;
  /** For who asked the question that was replied to. */
  readonly accept: string;
  readonly stopTopic: string;
  readonly settings: string;
  /** By rhythm; `at-once` is of what was too much for one day, to who has no digest. */
  readonly digest: Readonly<Record<DigestRhythm | 'at-once', DigestWords>> & {
    readonly preview: (news: number, finds: number) => string;
    readonly news: string;
    readonly finds: string;
    readonly several: (count: number) => string;
    readonly more: (count: number) => string;
    readonly find: (find: DigestFind) => string;
    readonly action: string;
  };
}

interface DigestWords {
  readonly subject: string;
  readonly intro: string;
  /** On the link that stops them. */
  readonly stop: string;
}

/** What happened in one topic, in a line. */
export function newsLine(words: LetterWords, { kinds, count }: DigestNews): string {
  const [only] = kinds;
  return kinds.length === 1 && only ? words.kinds[only].counted(count) : words.digest.several(count);
}
