import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';

/** What whoever gave notice may know of it. */
export interface NoticeView {
  readonly number: string;
  readonly filedAt: Date;
  readonly title: string;
  /** From the root of the site. */
  readonly address: string;
  /** A registered kind. */
  readonly kind: string;
  readonly reason: string;
  readonly reasonLabel: string;
  readonly reasonLabelEn: string | null;
  readonly explanation: string;
  /** When it is to be decided at the latest, as the community promises. */
  readonly dueAt: Date;
  readonly outcome: NoticeOutcome | null;
}

export interface NoticeOutcome {
  /**
   * `restricted`, `overturned` once all that was restricted is not any more, `nothing-left` when it was right though nothing was left to
   * restrict, `kept`, or `without-object`.
   */
  readonly what: 'restricted' | 'overturned' | 'nothing-left' | 'kept' | 'without-object';
  /** In the words of decisions. */
  readonly action: string;
  readonly decidedAt: Date;
  /** Of the moderators, in their words. */
  readonly answer: string | null;
  /** Whether a machine took part in finding or deciding. */
  readonly automated: boolean;
  readonly decisionId: string | null;
  /** Where it is read and contested, signed in or not. */
  readonly decisionPath: string | null;
  /** Until when the decision may be contested. */
  readonly appealableUntil: Date | null;
}

export interface NoticeQuery {
  /** @param secret of the link in the mails; members see their own without. Null for what is not theirs to see. */
  execute(actor: Actor, number: string, secret: string | null): Promise<NoticeView | null>;
}

/** One of a member's own, in their list. */
export interface OwnNotice {
  readonly number: string;
  readonly filedAt: Date;
  readonly title: string;
  readonly dueAt: Date;
  /** Null while it waits. */
  readonly what: NoticeOutcome['what'] | null;
}

export interface OwnNoticesQuery {
  /** What a member gave notice of, the newest first. */
  execute(actor: Actor, cursor: string | null): Promise<Page<OwnNotice>>;
}

/** Where a mail about a notice goes. */
export interface NoticeAddressee {
  readonly number: string;
  readonly reporterId: string | null;
  readonly email: string | null;
  readonly language: 'fr' | 'en';
  readonly title: string;
  readonly outcome: NoticeOutcome | null;
}
export interface NoticeAddresseeQuery {
  execute(reportId: string): Promise<NoticeAddressee | null>;
}

/** Ids of the reports that a case was decided of. */
export interface ReportsOfItemQuery {
  execute(itemId: string): Promise<readonly string[]>;
}
