import type { NotificationKind } from '#domain/community/notifications/kinds';
import type { NotifyMatrix } from '#domain/community/members/preferences';
import type { DigestRhythm, MailHabits } from '#domain/community/notifications/mail-habits';

/** Somebody who may be written to: confirmed address, active or silenced. */
export interface Addressee {
  readonly memberId: string;
  readonly pseudonym: string;
  readonly email: string;
  readonly language: 'fr' | 'en';
  readonly notify: NotifyMatrix;
  readonly habits: MailHabits;
}

/** A notification whose mail is ready. */
export interface DueLetter {
  readonly notificationId: string;
  readonly memberId: string;
  /** Id of the fact. */
  readonly cause: string;
  readonly due: Date;
  readonly toldAt: Date;
}

/** What a letter tells of, as its reader may see it now. */
export interface News {
  readonly kind: NotificationKind;
  /** Pseudonym; null where nobody did it or they are gone. */
  readonly actor: string | null;
  readonly topic: { readonly id: string; readonly title: string; readonly ownQuestion: boolean } | null;
  readonly post: { readonly id: string; readonly plain: string } | null;
  /** Of what was taken away: what its author was told. */
  readonly reason: string | null;
}

export interface NewsLetter {
  readonly to: Addressee;
  readonly news: News;
}

export interface DigestTopic {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
}
export interface DigestNews {
  /** Null for what concerns no topic: answers to review. */
  readonly topic: DigestTopic | null;
  /** The topic is not to be opened any more: only told of. */
  readonly isGone: boolean;
  readonly kinds: readonly NotificationKind[];
  readonly count: number;
}
export interface DigestFind extends DigestTopic {
  readonly category: string;
  readonly replies: number;
  readonly helpful: number;
}
export interface Digest {
  /** Unread, one line per topic. */
  readonly news: readonly DigestNews[];
  readonly moreNews: number;
  /** The most helpful new topics of what the reader follows. */
  readonly finds: readonly DigestFind[];
}

/**
 * What is to be written, and the record of what was: one mail per fact or digest and member. Who may read what is asked
 * when it is read here, at the moment of sending.
 */
export interface Letters {
  /** The next ones whose mail is ready, oldest first. */
  due(at: Date, after: DueLetter | null, limit: number): Promise<readonly DueLetter[]>;
  /** Null when it is not to be told any more: read meanwhile, out of sight, muted, nobody to write to. */
  newsFor(notificationId: string): Promise<NewsLetter | null>;
  /** Nothing more is to be mailed at once of it. */
  settle(notificationId: string): Promise<void>;
  postpone(notificationId: string, until: Date): Promise<void>;

  /** Members with this rhythm who have not got this digest, by id. */
  digestReaders(
    asked: { readonly rhythm: DigestRhythm; readonly key: string; readonly after: string | null },
    limit: number,
  ): Promise<readonly DigestReader[]>;
  digestFor(
    reader: string,
    kinds: readonly NotificationKind[],
    period: { readonly since: Date; readonly until: Date },
  ): Promise<Digest>;

  /**
   * Takes it upon this process to send that mail.
   * @returns the id of the mail, the same at a second try; null when it was sent, is being sent, or was tried twice
   */
  claim(mail: MailClaim): Promise<string | null>;
  /** It surely did not go: it may be claimed again. */
  giveBack(id: string): Promise<void>;
  markSent(id: string, at: Date): Promise<void>;
  /** Whether anything is left to be done for that mail. */
  isOver(memberId: string, key: string, at: Date): Promise<boolean>;
  forgetBefore(at: Date): Promise<void>;
}

export interface DigestReader extends Addressee {
  /** End of the period of their last digest. */
  readonly lastUntil: Date | null;
}

export interface MailClaim {
  readonly memberId: string;
  readonly key: string;
  readonly at: Date;
  readonly until: Date | null;
}

/** A mail that was claimed and never marked is tried once more after this: its process died, or nobody knows. */
export const CLAIM_MINUTES = 10;
export const MAX_TRIES = 2;
