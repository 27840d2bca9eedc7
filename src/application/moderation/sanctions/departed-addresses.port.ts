import type { MemberId } from '#domain/shared/id';

/** Keyed prints of the addresses of closed accounts: they say which account an address was of, and never the address. */
export interface DepartedAddresses {
  keep(p: { memberId: MemberId; print: string; at: Date }): Promise<void>;
  /** Accounts that were closed with this address. */
  of(print: string): Promise<readonly MemberId[]>;
  /** Those of which nothing waits and nothing holds any more. @returns how many */
  dropLeftBefore(moment: Date): Promise<number>;
}
