import { knownId } from '#domain/shared/id';
import { RoleAssignment } from '#domain/moderation/permissions/role-assignment';
import type { RoleAssignments } from '#domain/moderation/permissions/role-assignments.port';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { AmbassadorRole } from '../published/ambassador-role.api.ts';
import type { RoleRights } from './role-rights.port.ts';

/** Gives plain members the role of ambassador and takes it back, and touches no other role. */
export class AmbassadorRoleKeeper implements AmbassadorRole {
  constructor(
    private readonly assignments: RoleAssignments,
    private readonly rights: RoleRights,
    private readonly log: AuditLog,
    private readonly clock: Clock,
  ) {}

  async give({ memberId, by, reason }: Parameters<AmbassadorRole['give']>[0]): Promise<void> {
    const at = this.clock.now();
    const found = await this.assignments.findForChange(knownId<'Member'>(memberId));
    const assignment = found ?? RoleAssignment.none(knownId<'Member'>(memberId), at);
    assignment.serve(knownId<'Member'>(by), at);
    if (!found) this.assignments.add(assignment);
    await this.written(memberId, { by, reason, role: 'ambassador', before: 'member' });
  }

  async end({ memberId, by, reason }: Parameters<AmbassadorRole['end']>[0]): Promise<void> {
    const assignment = await this.assignments.findForChange(knownId<'Member'>(memberId));
    if (!assignment?.endService(knownId<'Member'>(by), this.clock.now())) return;
    await this.written(memberId, { by, reason, role: 'member', before: 'ambassador' });
  }

  settle(memberId: string): void {
    this.rights.forget(memberId);
  }

  private written(
    memberId: string,
    { by, ...details }: { by: string | null; reason: string; role: string; before: string },
  ): Promise<void> {
    const object = { objectKind: 'member', objectId: memberId };
    return this.log.write({
      at: this.clock.now(),
      actorId: by,
      action: 'role.assign',
      ...object,
      outcome: 'done',
      details,
    });
  }
}
