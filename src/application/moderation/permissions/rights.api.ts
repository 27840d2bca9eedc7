import { knowsEveryGroup } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { RoleAssignments } from '#domain/moderation/permissions/role-assignments.port';
import { ALL_ROLES } from '#domain/moderation/permissions/roles';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { type Rights, statusUnder } from '../../shared/viewer.ts';
import type { ModerationApi } from '../published/moderation.api.ts';
import { knownRights } from './known-rights.ts';
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
        groups: [],
        standing: 'free',
        grants: knownRights(matrix, { role: 'visitor', status: 'visitor', categories: null }),
      };
    const office = await this.rights.officeOf(memberId);
    const { role, department, categoryIds: categories, groups, standing } = office;
    return {
      role,
      department,
      groups: knowsEveryGroup(role) ? await this.rights.groupSlugs() : groups.map(({ slug }) => slug),
      standing,
      grants: knownRights(matrix, {
        role,
        status: statusUnder(member.status, standing),
        categories,
        groups,
      }),
    };
  }

  async rightsAs(one: { readonly role: string; readonly group?: string }): Promise<Rights | null> {
    const role = ALL_ROLES.find((each) => each === one.role);
    const group = one.group === undefined ? undefined : await this.rights.groupGrants(one.group);
    if (!role || group === null) return null;
    const groups = group ? [group] : [];
    const slugs = knowsEveryGroup(role) ? await this.rights.groupSlugs() : groups.map(({ slug }) => slug);
    const matrix = await this.rights.matrix();
    const grants = knownRights(matrix, { role, status: 'active', categories: null, groups });
    return { role, department: null, groups: slugs, standing: 'free', grants };
  }

  groupsOf(memberId: string): Promise<readonly string[]> {
    return this.rights.groupsNow(memberId);
  }

  async giveUpRole(memberId: string): Promise<void> {
    const assignment = await this.assignments.findForChange(memberId as MemberId);
    if (!assignment) return;
    assignment.giveUp(await this.assignments.administratorsBeside(memberId as MemberId), this.clock.now());
    this.rights.forget(memberId);
  }

  async appointFounder(memberId: string): Promise<void> {
    await this.unitOfWork.run(() => this.assignments.appointFirst(memberId as MemberId, this.clock.now()));
    this.rights.forget(memberId);
  }
}
