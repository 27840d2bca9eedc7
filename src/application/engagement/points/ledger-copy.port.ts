import type { Line } from '#domain/engagement/points/ledger';
import type { MemberId } from '#domain/shared/id';

/** The ledger as it is written, for who compares it with what it should be. */
export interface LedgerCopy {
  /** Members after this one who ever had a line or an act, in the order of their ids. */
  membersAfter(after: MemberId | null, limit: number): Promise<readonly MemberId[]>;
  /** Every line of these members, and the balance beside each name. */
  written(memberIds: readonly MemberId[]): Promise<readonly Written[]>;
  /** Writes these members' ledgers anew. */
  replace(memberIds: readonly MemberId[], lines: readonly Line[]): Promise<void>;
}

export interface Written {
  readonly memberId: MemberId;
  readonly lines: readonly Line[];
  readonly balance: number;
  /** Whether the boards show what these lines come to. */
  readonly isOnBoards: boolean;
}
