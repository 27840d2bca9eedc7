import { isProvidedRole } from '#domain/shared/provided';
import { knownId } from '#domain/shared/id';
import type { MemberGroups } from '#domain/moderation/permissions/member-groups.port';
import { RoleAssignment } from '#domain/moderation/permissions/role-assignment';
import type { RoleAssignments } from '#domain/moderation/permissions/role-assignments.port';
import { CEILING } from '#domain/moderation/permissions/roles';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { ProvidedOffice, ProvidedRights } from '../published/provided-rights.api.ts';
import type { RoleRights } from './role-rights.port.ts';

/**
 * What a provider says may raise a member up to the ceiling of `PROVIDED_ROLES` and no further. It changes only what it gave
 * itself: a role that a person gave since, a higher one, and groups that somebody else put them into are not its to touch.
 */
export class ProvidedRightsFollower implements ProvidedRights {
  constructor(
    private readonly assignments: RoleAssignments,
    private readonly groups: MemberGroups,
    private readonly rights: RoleRights,
    private readonly log: AuditLog,
    private readonly clock: Clock,
  ) {}

  async foresee({ role, groups }: ProvidedOffice): Promise<ProvidedOffice> {
    const allowed: string[] = [];
    for (const slug of groups) if (await this.mayGive(slug)) allowed.push(slug);
    return { role: role !== null && isProvidedRole(role) ? role : null, groups: allowed };
  }

  async follow(
    member: string,
    { before, wanted, provider }: Parameters<ProvidedRights['follow']>[1],
  ): Promise<ProvidedOffice> {
    const memberId = knownId<'Member'>(member);
    const now = await this.foresee(wanted);
    const held = await this.rights.groupsNow(memberId);
    const entering = now.groups.filter((slug) => !held.includes(slug));
    const leaving = before.groups.filter((slug) => !now.groups.includes(slug) && held.includes(slug));
    // Groups that they were in already were given by somebody else.
    const groups = now.groups.filter((slug) => entering.includes(slug) || before.groups.includes(slug));
    const at = this.clock.now();
    const found = await this.assignments.findForChange(memberId);
    const assignment = found ?? RoleAssignment.none(memberId, at);
    const former = assignment.holds;
    const changed = assignment.follow({ gave: before.role, gives: now.role, at });
    if (changed && !found) this.assignments.add(assignment);
    for (const slug of [...entering, ...leaving]) {
      const group = await this.groups.getForChange(slug);
      // Who is in it, the directory says.
      if (group.isOfDirectory) continue;
      if (entering.includes(slug)) await this.groups.enter(group, memberId, memberId, at);
      else await this.groups.leave(group, memberId);
      group.tellOf(memberId, at);
    }
    if (changed || entering.length + leaving.length > 0)
      await this.log.write({
        at,
        actorId: memberId,
        action: 'sign-on.rights-follow',
        objectKind: 'member',
        objectId: memberId,
        outcome: 'done',
        details: {
          provider,
          ...(changed && { role: assignment.holds, before: former }),
          entering,
          leaving,
        },
      });
    const role = assignment.isAppointed || assignment.holds !== now.role ? null : now.role;
    return { role: changed || before.role === now.role ? role : null, groups };
  }

  settle(member: string): void {
    this.rights.forget(member);
  }

  /** A group that holds what administrators alone may hold is nobody's to give but theirs. */
  private async mayGive(slug: string): Promise<boolean> {
    const grants = await this.rights.groupGrants(slug);
    return grants !== null && grants.permissions.every((one) => CEILING.community_manager.has(one));
  }
}
