import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { MemberId } from '#domain/shared/id';
import { officeOf, RoleAssignment } from '#domain/moderation/permissions/role-assignment';
import type { RoleAssignments } from '#domain/moderation/permissions/role-assignments.port';
import { ownFields } from '../../platform/persistence/aggregate-schema.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { roleAssignmentSchema } from './role-assignment.schema.ts';

export class PostgresRoleAssignments implements RoleAssignments {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async findForChange(memberId: MemberId): Promise<RoleAssignment | null> {
    return this.em.findOne(roleAssignmentSchema, ownFields(roleAssignmentSchema, { memberId }), {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
  }

  async administratorsBeside(memberId: MemberId, at: Date): Promise<number> {
    await this.holdAdministrators();
    const row = await this.sql.row<{ administrators: number }>(
      `select count(*)::int as administrators from moderation.role_assignment a
       where a.role = 'administrator' and a.member_id <> $1 and not exists (
         select 1 from moderation.sanction s where s.member_id = a.member_id and s.status = 'standing'
           and s.action in ('silence', 'suspend', 'ban') and (s.until is null or s.until > $2::timestamptz))`,
      [memberId, at],
    );
    return row?.administrators ?? 0;
  }

  async appointFirst(memberId: MemberId, at: Date): Promise<void> {
    await this.holdAdministrators();
    // Also one who may not act: nobody comes to the first place because its holder was excluded.
    const [known] = await this.sql.rows(
      `select 1 from moderation.role_assignment where role = 'administrator' limit 1`,
    );
    if (known) return;
    const found = await this.findForChange(memberId);
    const assignment = found ?? RoleAssignment.none(memberId, at);
    assignment.assignByHouse(officeOf({ role: 'administrator' }), at);
    if (!found) this.add(assignment);
  }

  add(assignment: RoleAssignment): void {
    this.em.persist(assignment);
  }

  private async holdAdministrators(): Promise<void> {
    await this.sql.rows(`select pg_advisory_xact_lock(hashtext('moderation.administrators'))`);
  }
}
