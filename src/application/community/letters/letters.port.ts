import type { MailedKind, NotificationKind } from '#domain/community/notifications/kinds';
import type { ToCheck } from '../notifications/notifications.query.ts';
import type { PieceSaid } from '../published/pieces-said.api.ts';
import type { ToldPiece } from '../notifications/piece-notices.port.ts';
import type { NotifyMatrix } from '#domain/community/members/preferences';
import type { DigestRhythm, MailHabits } from '#domain/community/notifications/mail-habits';

/** Somebody who may be written to: confirmed address, active or silenced. */
export interface Addressee {
  readonly memberId: string;
  readonly pseudonym: string;
  readonly email: string;
  readonly language: 'fr' | 'en';
  /** Where they live, whose clocks they are told hours by; null for who does not say. */
  readonly region: string | null;
  readonly notify: NotifyMatrix;
  readonly habits: MailHabits;
  /** Kinds that are of a part of the site that is closed to them now. */
  readonly untold: readonly NotificationKind[];
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
  readonly kind: MailedKind;
  /** Pseudonym; null where nobody did it or they are gone. */
  readonly actor: string | null;
  /** Null for what concerns none, and for one that is deleted: of that one no more is told. */
  readonly topic: { readonly id: string; readonly title: string; readonly ownQuestion: boolean } | null;
  readonly post: { readonly id: string; readonly plain: string } | null;
  /** Of a rule or a value that changed, or of a reference answer. */
  readonly toCheck: ToCheck | null;
  readonly piece: ToldPiece | null;
  /** What it is called and what was answered to it; null where it is of no kind that says so, or not the reader's to read. */
  readonly said: PieceSaid | null;
  /** Of a channel: a mail never says what it says. */
  readonly messageId: string | null;
  /** The organisation had answered with that very text before, and vouches for it anew. */
  readonly again: boolean;
  /** A reply in a topic that they watch which the organisation signs. */
  readonly official: boolean;
}

/** One mail that is due, with what it tells of. */
export interface NewsLetter {
  readonly to: Addressee;
  readonly news: News;
  /** Letters to that member in the last 24 hours. */
  readonly today: number;
  /** It is one of them already: it was claimed, and perhaps handed over, by a process that died then. */
  readonly wasBegun: boolean;
}

export interface DigestTopic {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
}
/** One line of a digest: all that is unread of one topic, one piece or one channel. */
export interface DigestNews {
  /** Null for what concerns none, and for one that is deleted: of that one no more is told. */
  readonly topic: DigestTopic | null;
  /** Of a rule or a value that changed, or of a reference answer. */
  readonly toCheck: ToCheck | null;
  readonly piece: ToldPiece | null;
  /** What the piece is called; null as of `News`. */
  readonly said: PieceSaid | null;
  /** The latest one of a channel. */
  readonly messageId: string | null;
  readonly kinds: readonly MailedKind[];
  readonly count: number;
}
/** A new topic that its reader may like, with how many replied to it and found one of them helpful. */
export interface DigestFind extends DigestTopic {
  readonly category: string;
  readonly replies: number;
  readonly helpful: number;
}
/** What one digest tells its reader. */
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
  /** The next ones whose mail is ready, oldest first. @param when.toldBy what was told later waits, but for what has an hour */
  due(
    when: { readonly at: Date; readonly toldBy: Date },
    after: DueLetter | null,
    limit: number,
  ): Promise<readonly DueLetter[]>;
  /** By notification; those are missing that are not to be told any more: read meanwhile, out of sight, muted, nobody to write to. */
  newsFor(notificationIds: readonly string[], at: Date): Promise<ReadonlyMap<string, NewsLetter>>;
  /** Nothing more is to be mailed at once of these. */
  settle(notificationIds: readonly string[]): Promise<void>;
  postpone(these: readonly PostponedLetter[]): Promise<void>;

  /** Nothing of these at once: they wait for the next digest, whatever their kind and however long ago they were told. */
  hold(notificationIds: readonly string[], at: Date): Promise<void>;
  /** A mail server would not take mail for these addresses later either: none is written to any more. */
  refuse(addresses: readonly string[], at: Date): Promise<void>;

  /** Whether everybody was offered this digest. */
  isRoundOver(key: string): Promise<boolean>;
  endRound(key: string, at: Date): Promise<void>;
  /**
   * Members with this rhythm who have not got this digest, by id; the daily one is also for those without a digest for whom
   * something was too much for one day. `again`: only those who may have had to wait.
   */
  digestReaders(
    asked: {
      readonly rhythm: DigestRhythm;
      readonly key: string;
      readonly after: string | null;
      readonly again: boolean;
    },
    limit: number,
  ): Promise<readonly DigestReader[]>;
  /** By reader. */
  digestsFor(asked: readonly AskedDigest[], until: Date): Promise<ReadonlyMap<string, Digest>>;

  /**
   * Takes it upon this process to send these mails, of which no two are for one member and key.
   * @returns those that are its to send; the others were sent, are being sent, or were tried twice
   */
  claim(mails: readonly MailClaim[]): Promise<readonly ClaimedMail[]>;
  /** They surely did not go: they may be claimed again. */
  giveBack(ids: readonly string[]): Promise<void>;
  /** They are done with: nobody claims them any more. */
  markSent(ids: readonly string[], at: Date): Promise<void>;
  /** Those for which nothing is left to be done. */
  over(mails: readonly MailClaim[]): Promise<readonly MailOfMember[]>;
  forgetBefore(at: Date): Promise<void>;
}

/** For whom a digest is to be put together, and of what. */
export interface AskedDigest {
  readonly reader: string;
  /** Those that wait for the digest. */
  readonly kinds: readonly MailedKind[];
  /** Those that come by mail at all: what was too much for one day is told if it still is among them. */
  readonly mailed: readonly MailedKind[];
  /** Whether what they follow is looked through too: not for who has no digest. */
  readonly finds: boolean;
  readonly since: Date;
}

export interface DigestReader extends Addressee {
  /** End of the period of their last digest. */
  readonly lastUntil: Date | null;
}

export interface PostponedLetter {
  readonly notificationId: string;
  readonly until: Date;
}

export interface MailOfMember {
  readonly memberId: string;
  /** Of the fact or the digest. */
  readonly key: string;
}

/** A mail that a process would send. */
export interface MailClaim extends MailOfMember {
  readonly at: Date;
  readonly until: Date | null;
}

/** A mail that is this process's to send. */
export interface ClaimedMail extends MailOfMember {
  /** The same at a second try. */
  readonly id: string;
}

/** A mail that was claimed and never marked is tried once more after this: its process died, or nobody knows. */
export const CLAIM_MINUTES = 10;
/** How often one mail is claimed at most. */
export const MAX_TRIES = 2;
/** Letters to one address in 24 hours; what comes at once after that waits for the digest. */
export const LETTERS_A_DAY = 20;
/** What has to be known so soon waits to be read by nobody. */
export const PRESSING_MS = 3 * 3_600_000;
/** As many more at most, of what has to be known before a digest could tell it. */
export const PRESSING_BEYOND = 10;
