import { token } from '../../shared/token.ts';
import type { Rights } from '../../shared/viewer.ts';

/** That somebody may not come in for now, or any more, as it is told to them. */
export interface ShutOut {
  /** Null for good. */
  readonly until: Date | null;
  /** Where the decision is read and contested by whoever has this address, signed out too; null where it is not about them. */
  readonly decisionPath: string | null;
}

export interface OfficeNow {
  readonly role: Rights['role'];
  readonly department: string | null;
  readonly standing: Rights['standing'];
}

export interface ModerationApi {
  /** @param memberId null for a visitor, of whom `member` is not looked at */
  rightsOf(memberId: string | null, member: { readonly status: string }): Promise<Rights>;
  /** What keeps a member out; null where nothing does. For who has shown that the account is theirs. */
  shutOut(memberId: string): Promise<ShutOut | null>;
  /** The role of a member with what sanctions leave them, as they are now, read anew. */
  officeNow(memberId: string): Promise<OfficeNow>;
  /** Slugs of the groups that a member is in now, read anew. */
  groupsOf(memberId: string): Promise<readonly string[]>;
  /** What somebody with that role, or in that group, may do; null where there is no such thing. */
  rightsAs(one: { readonly role: string; readonly group?: string }): Promise<Rights | null>;
  /** Who leaves gives up their role. Within a unit of work. @throws LastAdministrator where nobody else could administer */
  giveUpRole(memberId: string): Promise<void>;
  /** Makes the founder of an empty community its administrator; does nothing once there is one. */
  appointFounder(memberId: string): Promise<void>;
}
export const MODERATION_API = token<ModerationApi>('ModerationApi');
