import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { MemberId } from '#domain/shared/id';
import { officeOf, RoleAssignment } from '#domain/moderation/permissions/role-assignment';
import type { RoleAssignments } from '#domain/moderation/permissions/role-assignments.port';
import type { Sql } from '../../platform/persistence/sql.ts';
import { roleAssignmentSchema } from './role-assignment.schema.ts';

export class PostgresRoleAssignments implements RoleAssignments {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async findForChange(memberId: MemberId): Promise<RoleAssignment | null> {
    return this.em.findOne(roleAssignmentSchema, { memberId } as never, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
  }

  async administratorsHeld(): Promise<number> {
    await this.sql.rows(`select pg_advisory_xact_lock(hashtext('moderation.administrators'))`);
    const row = await this.sql.row<{ administrators: number }>(
      `select count(*)::int as administrators from moderation.role_assignment where role = 'administrator'`,
    );
    return row?.administrators ?? 0;
  }

  async appointFirst(memberId: MemberId, at: Date): Promise<void> {
    if ((await this.administratorsHeld()) > 0) return;
    const found = await this.findForChange(memberId);
    const assignment = found ?? RoleAssignment.none(memberId, at);
    assignment.assignByHouse(officeOf({ role: 'administrator' }), at);
    if (!found) this.add(assignment);
  }

  add(assignment: RoleAssignment): void {
    this.em.persist(assignment);
  }
}
