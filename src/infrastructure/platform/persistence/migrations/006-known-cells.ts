import type { Migration } from '../migration.ts';

/**
 * Which cells of the matrix of roles and permissions have had their default. Where roles hold something already, every
 * permission that is held by one of them is known to all: what an administrator took away stays away.
 */
export const migration006KnownCells: Migration = {
  name: '006-known-cells',
  sql: `
    create table moderation.known_cell (
      role text not null,
      permission text not null,
      primary key (role, permission)
    );
    insert into moderation.known_cell (role, permission)
      select r.role, p.permission
      from (select distinct role from moderation.role_permission) r
      cross join (select distinct permission from moderation.role_permission) p;
  `,
};
