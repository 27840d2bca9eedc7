import type { PublishedFact } from '../../shared/ports.ts';

/** What Moderation tells the other contexts. */
export interface RoleAssignedV1 extends PublishedFact {
  readonly name: 'moderation.role-assigned.v1';
  readonly memberId: string;
  readonly role: string;
  readonly department: string | null;
  /** Null when the house itself did. */
  readonly assignedBy: string | null;
}
export type ModerationFact = RoleAssignedV1;
