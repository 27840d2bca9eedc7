import type { Grant, Permission, Role } from '#domain/shared/actor';
import { token } from '../../shared/token.ts';

/** What somebody may do now. */
export interface Rights {
  readonly role: Role;
  readonly department: string | null;
  readonly grants: ReadonlyMap<Permission, Grant>;
}

export interface ModerationApi {
  /** @param memberId null for a visitor, of whom `member` is not looked at */
  rightsOf(memberId: string | null, member: { readonly status: string }): Promise<Rights>;
  /** Makes the founder of an empty community its administrator; does nothing once there is one. */
  appointFounder(memberId: string): Promise<void>;
}
export const MODERATION_API = token<ModerationApi>('ModerationApi');
