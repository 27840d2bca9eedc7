import type { MemberId } from '#domain/shared/id';
import { officeOf, RoleAssignment } from '#domain/moderation/permissions/role-assignment';
import type { RoleAssignments } from '#domain/moderation/permissions/role-assignments.port';
import { rightsFor } from '#domain/moderation/permissions/roles';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { ModerationApi, Rights } from '../published/moderation.api.ts';
import type { RoleRights } from './role-rights.port.ts';

/** What Moderation answers to the other contexts. */
export class ModerationRights implements ModerationApi {
  constructor(
    private readonly rights: RoleRights,
    private readonly assignments: RoleAssignments,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async rightsOf(memberId: string | null, member: { readonly status: string }): Promise<Rights> {
    const matrix = await this.rights.matrix();
    if (memberId === null)
      return {
        role: 'visitor',
        department: null,
        grants: rightsFor(matrix, { role: 'visitor', status: 'visitor', categories: null }),
      };
    const { role, department, categoryIds } = await this.rights.officeOf(memberId);
    return {
      role,
      department,
      grants: rightsFor(matrix, { role, status: member.status, categories: categoryIds }),
    };
  }

  async appointFounder(memberId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      if ((await this.assignments.administratorsHeld()) > 0) return;
      const at = this.clock.now();
      const found = await this.assignments.findForChange(memberId as MemberId);
      const assignment = found ?? RoleAssignment.none(memberId as MemberId, at);
      assignment.assignByHouse(officeOf({ role: 'administrator' }), at);
      if (!found) this.assignments.add(assignment);
    });
    this.rights.forget(memberId);
  }
}
