import type { Claim, ClaimId } from '#domain/community/claims/claim';
import type { Day } from '#domain/shared/day';
import type { ClaimLetter } from './claim.letters.ts';

/** Requests about data and accessibility. */
export interface Claims {
  add(claim: Claim): Promise<void>;
  /** Held until the unit of work ends. Null where there is none. */
  forChange(id: ClaimId): Promise<Claim | null>;
  save(claim: Claim): Promise<void>;
  find(id: ClaimId): Promise<Claim | null>;
  byNumber(number: string): Promise<Claim | null>;
  /**
   * How many requests about data members or addresses of mail have open. What nobody showed to be theirs is not counted, or
   * anybody could use up the right of somebody else.
   */
  openOf(p: { readonly memberId: string | null; readonly email: string }): Promise<number>;
  /** Where letters about it go; null where there is nobody any more. */
  addresseeOf(claim: Claim): Promise<ClaimAddressee | null>;
  /** Who handles it, or else whoever may, as long as they may: to be told that it is nearly due. */
  handlersOf(claim: Claim): Promise<readonly (ClaimAddressee & { readonly id: string })[]>;
  /** Open ones whose last day is at most one of these, and of which nobody was told for that day. The first due first. */
  toWarnOf(
    p: { readonly data: Day; readonly accessibility: Day },
    limit: number,
  ): Promise<readonly ClaimId[]>;
  /** Told: not again for that day. */
  warned(claim: Claim): Promise<void>;
  /** Held until the unit of work ends: whether nobody was told yet. */
  isToldOf(id: ClaimId): Promise<boolean>;
  /** Whoever may handle requests. */
  staff(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Somebody left: what they asked is moot, and what was said about it goes. Twice, it stays done. */
  leave(memberId: string, at: Date): Promise<void>;
  /** Those never confirmed, words and names, proofs: each before its moment. */
  forget(p: { readonly unconfirmed: Date; readonly words: Date; readonly proofs: Date }): Promise<void>;
}

/** Letters of the law: none may be lost, so each is written down with what it tells of. */
export interface ClaimLetters {
  /** Within a unit of work: sent once that is done, however long the queue is away. */
  due(letter: ClaimLetter, claimId: string): Promise<void>;
}

/** Where a letter goes, and in which language. */
export interface ClaimAddressee {
  readonly to: string;
  readonly language: 'fr' | 'en';
}

/** The secret part of the link by which whoever has no account follows a request; made from its number, kept nowhere. */
export interface ClaimLinks {
  secretOf(number: string): Promise<string>;
  /** Whether the secret is that of the number. */
  opens(number: string, secret: string): Promise<boolean>;
}

/** @param secret null for members, who sign in */
export const claimPath = (number: string, secret: string | null): string =>
  `/demandes/${number}${secret === null ? '' : `?cle=${secret}`}`;

/** Where the team handles it. */
export const managedClaimPath = (id: string): string => `/admin/demandes/${id}`;
