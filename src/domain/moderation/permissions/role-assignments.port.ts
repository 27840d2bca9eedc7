import type { MemberId } from '../../shared/id.ts';
import type { RoleAssignment } from './role-assignment.ts';

export interface RoleAssignments {
  /** Holds the row until the transaction ends; null for a member who was never given a role. */
  findForChange(memberId: MemberId): Promise<RoleAssignment | null>;
  /** How many others could act as administrators at that moment, which no sanction keeps from it; none comes or leaves until the transaction ends. */
  administratorsBeside(memberId: MemberId, at: Date): Promise<number>;
  /** Makes `memberId` the administrator where there is none; otherwise does nothing. */
  appointFirst(memberId: MemberId, at: Date): Promise<void>;
  add(assignment: RoleAssignment): void;
}
