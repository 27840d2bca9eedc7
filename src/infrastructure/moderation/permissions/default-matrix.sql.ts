import { PERMISSIONS } from '#domain/shared/actor';
import { ALL_ROLES, DEFAULT_MATRIX } from '#domain/moderation/permissions/roles';
import type { Sql } from '../../platform/persistence/sql.ts';

/**
 * Gives every cell of the matrix its default once: a role or a permission that a later release brings reaches the
 * installations that exist, and what an administrator changed since stays. May run at every start.
 */
export class DefaultMatrix {
  constructor(private readonly sql: Sql) {}

  async seed(): Promise<void> {
    const held = ALL_ROLES.flatMap((role) =>
      DEFAULT_MATRIX[role].map((permission) => ({ role, permission })),
    );
    await this.sql.rows(
      `with fresh as (
         insert into moderation.known_cell (role, permission)
         select r.role, p.permission from unnest($1::text[]) as r(role) cross join unnest($2::text[]) as p(permission)
         on conflict do nothing
         returning role, permission
       )
       insert into moderation.role_permission (role, permission)
       select role, permission from fresh join unnest($3::text[], $4::text[]) as d(role, permission) using (role, permission)
       on conflict do nothing`,
      [ALL_ROLES, PERMISSIONS, held.map((one) => one.role), held.map((one) => one.permission)],
    );
  }
}
