import type { Id, MemberId } from '#domain/shared/id';
import type { Edition, EditionId } from './edition.port.ts';
import type { ReportLanguage } from './reports.port.ts';

export type ReportLetterId = Id<'ReportLetter'>;

/** A letter that this process alone may send, for `CLAIM_MINUTES`. */
export interface ClaimedReport {
  /** The same at a second try. */
  readonly id: ReportLetterId;
  readonly memberId: MemberId;
  readonly language: ReportLanguage;
  readonly edition: Edition;
  /** They are a reader still. */
  readonly isWanted: boolean;
  /** Since when the mail server has not taken it; null when it was never refused. */
  readonly refusedSince: Date | null;
}

/** withheld: they may not read figures any more · stopped: they are no reader any more · failed: nothing may be sent to them, or nothing arrives. */
export type ReportOutcome = 'sent' | 'withheld' | 'stopped' | 'failed';

/** Somebody who has to hear that readers got nothing. */
export interface LeftOut {
  readonly editionId: EditionId;
  readonly reportId: string;
  readonly name: string;
  readonly ownerId: string | null;
  readonly count: number;
}

/** Which reader is still to be sent which edition, one row each, and what became of it. */
export interface ReportLetters {
  /** The next ones; those that another process holds are left out. */
  claim(at: Date, limit: number): Promise<readonly ClaimedReport[]>;
  /** Counts a try, right before it. @param claimedAt of the claim @returns false where it is not theirs to send any more */
  begin(id: ReportLetterId, claimedAt: Date): Promise<boolean>;
  /** Once for each letter. */
  close(id: ReportLetterId, outcome: ReportOutcome, at: Date): Promise<void>;
  /** Not begun: they may be claimed again. */
  giveBack(ids: readonly ReportLetterId[]): Promise<void>;
  /** Begun, and surely not gone: its try counts for nothing, and it comes when its claim is old. */
  postpone(id: ReportLetterId, at: Date): Promise<void>;
  /** Begun, surely not gone, nor would any other: its try counts for nothing. */
  takeBack(id: ReportLetterId): Promise<void>;
  /** Closes those that were tried often enough. */
  giveUp(at: Date): Promise<void>;
  /** Editions that are sent, readers of which got nothing for want of the right, of which nobody was told. */
  leftOut(): Promise<readonly LeftOut[]>;
  told(editionId: EditionId, at: Date): Promise<void>;
  /** Of what is over for so long nobody needs to know any more who was written to; the numbers stay. */
  forgetBefore(at: Date): Promise<void>;
}

/** A letter that was claimed and never closed is tried once more after this: its process died, nobody knows, or it was refused. */
export const CLAIM_MINUTES = 10;
/** The first one counted. What the mail server refuses for a while is not one of them. */
export const MAX_TRIES = 2;
