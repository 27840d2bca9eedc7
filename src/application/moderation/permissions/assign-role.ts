import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { officeOf, RoleAssignment } from '#domain/moderation/permissions/role-assignment';
import type { RoleAssignments } from '#domain/moderation/permissions/role-assignments.port';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { RoleRights } from './role-rights.port.ts';

export interface AssignRoleCommand {
  /** `house` for the seed and the command line, which answer to nobody's rank. */
  readonly by: Actor | 'house';
  readonly memberId: MemberId;
  readonly role: string;
  readonly department?: string | null;
  readonly categoryIds?: readonly string[] | null;
}

export class AssignRole {
  constructor(
    private readonly assignments: RoleAssignments,
    private readonly rights: RoleRights,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws RankTooLow, LastAdministrator, NotAllowed, InvalidValue */
  async execute(command: AssignRoleCommand): Promise<void> {
    const office = officeOf(command);
    const { by } = command;
    if (by !== 'house') by.mustBeAllowed('role.assign');
    await this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const administrators = await this.assignments.administratorsHeld();
      const found = await this.assignments.findForChange(command.memberId);
      const assignment = found ?? RoleAssignment.none(command.memberId, at);
      if (by === 'house') assignment.assignByHouse(office, at);
      else assignment.assign({ by, office, administrators, at });
      if (!found) this.assignments.add(assignment);
    });
    this.rights.forget(command.memberId);
  }
}
