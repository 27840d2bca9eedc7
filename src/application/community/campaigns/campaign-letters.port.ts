import type { CampaignId, CampaignWords } from '#domain/community/campaigns/campaign';

/** Somebody who is written to: they agree to it at this moment. */
export interface CampaignReader {
  readonly memberId: string;
  readonly email: string;
  readonly pseudonym: string;
  readonly branches: readonly string[];
  readonly region: string | null;
}

/** A letter that this process alone may send, for `CLAIM_MINUTES`. */
export interface ClaimedLetter {
  /** The same at a second try. */
  readonly id: string;
  readonly memberId: string;
  /** Since when the mail server has not taken it; null when it was never refused. */
  readonly refusedSince: Date | null;
}

export interface CampaignUnderWay {
  readonly id: CampaignId;
  readonly words: CampaignWords;
  /** Not all of its readers are chosen. */
  readonly isChoosing: boolean;
  /** Who sent it last, or let it go on: by whose rights letters leave. */
  readonly by: string;
  /** Of what leaves by itself; null of a campaign. */
  readonly occasion: string | null;
  /** Since when a second factor of theirs is waited for; null where none is. */
  readonly waitsSince: Date | null;
}

/** may-not: whoever answers for it lost the right · no-factor: their second factor was waited for in vain. */
export type WhyHeldBack = 'may-not' | 'no-factor';

/** By whose rights letters leave: they have them, lack a second factor for the moment, or do not have them any more. */
export type SenderStanding = 'may' | 'not-now' | 'lost';

/** skipped: they do not agree any more, or cannot be written to. */
export type LetterOutcome = 'sent' | 'failed' | 'skipped';

/**
 * Who is to be written to, one row each, and what became of it. Every step of a campaign is one transaction that holds it, so
 * that processes take turns.
 */
export interface CampaignLetters {
  /** Those whose hour has come. */
  due(at: Date): Promise<readonly CampaignId[]>;
  /**
   * It is under way from now on, its readers still to be chosen by what its segment says now; where whoever planned it may not any more, it is a draft again.
   * @returns whether it begins; null when it is not due any more, may not for the moment, or another process has its turn
   */
  beginDue(
    id: CampaignId,
    at: Date,
    standing: (plannedBy: string, startsAt: Date) => Promise<SenderStanding>,
  ): Promise<boolean | null>;
  /**
   * None of it leaves any more until somebody who may lets it go on; whom an occasion found is not written to.
   * @returns false where somebody else answers for it meanwhile, or it is not under way any more
   */
  holdBack(one: CampaignUnderWay, why: WhyHeldBack): Promise<boolean>;
  /** A second factor of whoever answers for it is waited for. @param since null where it is no longer */
  wait(one: CampaignUnderWay, since: Date | null): Promise<void>;
  /** Those of which letters are leaving. */
  underWay(): Promise<readonly CampaignUnderWay[]>;
  /** Those of the segment as it was at the beginning who agree and are not written in yet, in the order in which they are. */
  toChoose(id: CampaignId): Promise<readonly string[]>;
  /**
   * The next of these readers, in their order; nobody is written in twice.
   * @param isAll nobody comes after them
   * @returns false where it is not under way any more
   */
  addReaders(id: CampaignId, memberIds: readonly string[], isAll: boolean): Promise<boolean>;
  /**
   * The next letters, no more than may leave in this minute of the clock; none while another process has its turn. Whoever has
   * quiet hours now comes after them.
   */
  claim(id: CampaignId, at: Date, limit: number): Promise<readonly ClaimedLetter[]>;
  /** By member; those are missing who may not be written to now. */
  readers(memberIds: readonly string[]): Promise<ReadonlyMap<string, CampaignReader>>;
  /** Counts a try, right before it. @param claimedAt of the claim @returns false where it is not theirs to send any more */
  begin(letterId: string, claimedAt: Date): Promise<boolean>;
  /** Once for each letter. */
  close(letterId: string, outcome: LetterOutcome, at: Date): Promise<void>;
  /** They were not begun: they may be claimed again. */
  giveBack(letterIds: readonly string[]): Promise<void>;
  /** It was begun and surely did not go: its try counts for nothing, and it comes after the others, when its claim is old. */
  postpone(letterId: string, at: Date): Promise<void>;
  /** It was begun and surely did not go, nor would any other: its try counts for nothing. */
  takeBack(letterId: string): Promise<void>;
  /** Says that it is over, when nothing is left to be done. */
  endIfDone(id: CampaignId, at: Date): Promise<void>;
  /** Of what is over for so long nobody needs to know any more who was written to; the figures stay. */
  forgetBefore(at: Date): Promise<void>;
}

/** A letter that was claimed and never closed is tried once more after this: its process died, nobody knows, or it was refused. */
export const CLAIM_MINUTES = 10;
/** The first one counted. What the mail server refuses for a while is not one of them. */
export const MAX_TRIES = 2;
