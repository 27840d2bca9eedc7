import { token } from '../../shared/token.ts';
import type { Rights } from '../../shared/viewer.ts';

/** Who closes an account under a sanction and comes back with the same address comes back under it. */
export interface ReturningMembers {
  /**
   * Somebody goes on with another address than this one, which they had shown to be theirs: once they leave, they are known by both.
   * Within a unit of work.
   */
  moved(memberId: string, address: string): Promise<void>;
  /** Somebody closes the account of this address, and of all that it had before. Within a unit of work. */
  departed(memberId: string, address: string): Promise<void>;
  /**
   * Somebody showed that this address is theirs: what befell whoever left, and had it last or before, befalls them. Within a unit of work.
   * @returns what that leaves them
   */
  arrived(memberId: string, address: string): Promise<Rights['standing']>;
  /** Whose accounts were closed that had this address, for as long as that is known; the first to leave first. */
  formerly(address: string): Promise<readonly string[]>;
}
export const RETURNING_MEMBERS = token<ReturningMembers>('ReturningMembers');
