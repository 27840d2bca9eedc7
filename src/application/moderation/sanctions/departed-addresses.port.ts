import type { MemberId } from '#domain/shared/id';

/**
 * Keyed prints of addresses that an account was closed with or had before: they say which account an address was of, and never the
 * address.
 */
export interface DepartedAddresses {
  keep(p: { memberId: MemberId; print: string; at: Date }): Promise<void>;
  /** The account of all these addresses was closed. */
  close(memberId: MemberId, at: Date): Promise<void>;
  /** What they were known by is what this one is known by once it is closed. */
  takeOver(former: readonly MemberId[], memberId: MemberId): Promise<void>;
  /** Accounts that were closed and had this address; none that goes on with another one. */
  of(print: string): Promise<readonly MemberId[]>;
  /** Those of which nothing waits and nothing holds any more. @returns how many */
  dropLeftBefore(moment: Date): Promise<number>;
}
