import { token } from '../../shared/token.ts';
import type { Rights } from '../../shared/viewer.ts';

/** Who closes an account under a sanction and comes back with the same address comes back under it. */
export interface ReturningMembers {
  /** Somebody closes the account of this address. Within a unit of work. */
  departed(memberId: string, address: string): Promise<void>;
  /**
   * Somebody showed that this address is theirs: what befell whoever left with it befalls them. Within a unit of work.
   * @returns what that leaves them
   */
  arrived(memberId: string, address: string): Promise<Rights['standing']>;
  /** Whose accounts of this address were closed, for as long as that is known; the first to leave first. */
  formerly(address: string): Promise<readonly string[]>;
}
export const RETURNING_MEMBERS = token<ReturningMembers>('ReturningMembers');
