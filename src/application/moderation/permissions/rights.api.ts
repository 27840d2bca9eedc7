import { knowsEveryGroup } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import type { RoleAssignments } from '#domain/moderation/permissions/role-assignments.port';
import { ALL_ROLES } from '#domain/moderation/permissions/roles';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { type Rights, statusUnder } from '../../shared/viewer.ts';
import type { Withheld } from '#domain/shared/withheld';
import { type DecisionKeys, decisionPath } from '../decisions/decision-keys.port.ts';
import type { ModerationApi, OfficeNow, ShutOut } from '../published/moderation.api.ts';
import type { HoldingMeasuresQuery } from '../sanctions/holding-measures.query.ts';
import { knownRights } from './known-rights.ts';
import type { RoleRights } from './role-rights.port.ts';

/** What Moderation answers to the other contexts. */
export class ModerationRights implements ModerationApi {
  constructor(
    private readonly rights: RoleRights,
    private readonly assignments: RoleAssignments,
    private readonly measures: HoldingMeasuresQuery,
    private readonly keys: DecisionKeys,
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
    const grantsUnder = (status: string) => knownRights(matrix, { role, status, categories, groups });
    const status = statusUnder(member.status, standing);
    const grants = grantsUnder(status);
    const withheld =
      status === 'silenced' ? await this.withheld(memberId, grants, grantsUnder('active')) : null;
    return {
      role,
      department,
      groups: knowsEveryGroup(role) ? await this.rights.groupSlugs() : groups.map(({ slug }) => slug),
      standing,
      grants,
      ...(withheld && { withheld }),
    };
  }

  async shutOut(memberId: string): Promise<ShutOut | null> {
    const measure = await this.measures.gravest(memberId);
    if (!measure || measure.action === 'silence') return null;
    const { until, decision } = measure;
    if (!decision) return { until, decisionPath: null };
    const key = await this.keys.sign({ decisionId: decision.id, party: 'author', reportId: null });
    return { until, decisionPath: decisionPath(decision.number, key) };
  }

  /** What they could do without the measure; null where none is found, which then has just ended. */
  private async withheld(
    memberId: string,
    grants: Rights['grants'],
    without: Rights['grants'],
  ): Promise<Withheld | null> {
    const measure = await this.measures.gravest(memberId);
    if (!measure) return null;
    const permissions = new Set([...without.keys()].filter((permission) => !grants.has(permission)));
    return { permissions, until: measure.until, decision: measure.decision?.number ?? null };
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

  async officeNow(memberId: string): Promise<OfficeNow> {
    const { role, department, standing } = await this.rights.officeNow(memberId);
    return { role, department, standing };
  }

  groupsOf(memberId: string): Promise<readonly string[]> {
    return this.rights.groupsNow(memberId);
  }

  async giveUpRole(memberId: string): Promise<void> {
    const assignment = await this.assignments.findForChange(knownId<'Member'>(memberId));
    if (!assignment) return;
    const at = this.clock.now();
    assignment.giveUp(await this.assignments.administratorsBeside(knownId<'Member'>(memberId), at), at);
    this.rights.forget(memberId);
  }

  async appointFounder(memberId: string): Promise<void> {
    await this.unitOfWork.run(() =>
      this.assignments.appointFirst(knownId<'Member'>(memberId), this.clock.now()),
    );
    this.rights.forget(memberId);
  }
}
