import type { Cell, MatrixChange } from '#domain/moderation/permissions/matrix-change';
import type { RoleGrants } from '#domain/moderation/permissions/role-grants.port';
import type { Matrix } from '#domain/moderation/permissions/roles';
import type { Permission, Role } from '#domain/shared/actor';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import type { Sql } from '../../platform/persistence/sql.ts';

const HELD = `select role, array_agg(permission) as permissions from moderation.role_permission group by role`;

export class SqlRoleGrants implements RoleGrants {
  constructor(private readonly sql: Sql) {}

  async heldAt(version: number): Promise<Matrix> {
    const taken = await this.sql.row(
      `update moderation.matrix set version = version + 1 where version = $1 returning version`,
      [version],
    );
    if (!taken) throw new ChangedMeanwhile();
    const rows = await this.sql.rows<{ role: Role; permissions: Permission[] }>(HELD);
    return new Map(rows.map((row) => [row.role, row.permissions]));
  }

  async change({ granted, withdrawn }: MatrixChange): Promise<void> {
    await this.sql.rows(
      `insert into moderation.role_permission (role, permission)
       select * from unnest($1::text[], $2::text[]) on conflict do nothing`,
      columns(granted),
    );
    await this.sql.rows(
      `delete from moderation.role_permission r using unnest($1::text[], $2::text[]) as gone(role, permission)
       where r.role = gone.role and r.permission = gone.permission`,
      columns(withdrawn),
    );
  }
}

const columns = (cells: readonly Cell[]): [string[], string[]] => [
  cells.map(({ role }) => role),
  cells.map(({ permission }) => permission),
];
