import { ALL_ROLES, DEFAULT_MATRIX } from '#domain/moderation/permissions/roles';
import type { Sql } from '../../platform/persistence/sql.ts';

/**
 * Gives each role that has no permission yet its default ones. May run at every start: what the administrator changed
 * stays. New permissions of a later release reach existing roles through a migration.
 */
export class DefaultMatrix {
  constructor(private readonly sql: Sql) {}

  async seed(): Promise<void> {
    const rows = ALL_ROLES.flatMap((role) =>
      DEFAULT_MATRIX[role].map((permission) => ({ role, permission })),
    );
    await this.sql.rows(
      `insert into moderation.role_permission (role, permission)
       select d.role, d.permission from unnest($1::text[], $2::text[]) as d(role, permission)
       where d.role not in (select p.role from moderation.role_permission p)
       on conflict do nothing`,
      [rows.map((row) => row.role), rows.map((row) => row.permission)],
    );
  }
}
