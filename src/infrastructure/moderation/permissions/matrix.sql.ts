import type {
  MatrixQuery,
  MatrixView,
  OfficeHolder,
  OfficeHoldersQuery,
} from '#application/moderation/permissions/matrix.query';
import { isOffered } from '#domain/moderation/permissions/matrix-change';
import { ALL_ROLES, CEILING } from '#domain/moderation/permissions/roles';
import { type Actor, PERMISSIONS, RANK } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlMatrix implements MatrixQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): Promise<MatrixView> {
    actor.mustBeAllowed('role.assign');
    const [row] = await this.sql.rows<{ version: number; held: string[] }>(
      `select version, array(select role || ':' || permission from moderation.role_permission) as held
       from moderation.matrix`,
    );
    const held = new Set(row?.held);
    const decides = actor.may('role.configure');
    return {
      version: row?.version ?? 0,
      roles: ALL_ROLES,
      rows: PERMISSIONS.map((permission) => ({
        permission,
        cells: ALL_ROLES.map((role) => ({
          role,
          beyond: !CEILING[role].has(permission),
          held: CEILING[role].has(permission) && held.has(`${role}:${permission}`),
          offered: decides && isOffered(actor.role, { role, permission }),
        })),
      })),
    };
  }
}

const ROLES_BY_RANK = ALL_ROLES.toSorted((one, other) => RANK[other] - RANK[one]);

export class SqlOfficeHolders implements OfficeHoldersQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): Promise<readonly OfficeHolder[]> {
    actor.mustBeAllowed('role.assign');
    return this.sql.rows<OfficeHolder>(
      `select member_id as "memberId", role, department, category_ids::text[] as "categoryIds",
         assigned_at as "assignedAt", assigned_by as "assignedBy"
       from moderation.role_assignment where role <> 'member'
       order by array_position($1::text[], role), assigned_at, member_id limit 500`,
      [ROLES_BY_RANK],
    );
  }
}
