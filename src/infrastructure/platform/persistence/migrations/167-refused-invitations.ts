import type { Migration } from '../migration.ts';

/**
 * Who is not to be invited again is known by a digest of their address under a key of this database: it answers whether an
 * address is among them and tells none. A list that was called off says so.
 */
export const migration167RefusedInvitations: Migration = {
  name: '167-refused-invitations',
  sql: `
    create table community.uninvited_address (
      digest bytea primary key,
      refused_at timestamptz not null
    );
    alter table community.invitation_import add column cancelled_at timestamptz;
  `,
};
