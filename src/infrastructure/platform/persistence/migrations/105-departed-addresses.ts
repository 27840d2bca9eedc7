import type { Migration } from '../migration.ts';

/** Who left under a sanction and comes back is known by a keyed print of their address, and by nothing else. */
export const migration105DepartedAddresses: Migration = {
  name: '105-departed-addresses',
  sql: `
    create table moderation.departed_address (
      member_id uuid primary key,
      print text not null,
      left_at timestamptz not null
    );
    create index departed_address_print on moderation.departed_address (print);
    create index departed_address_left on moderation.departed_address (left_at);
  `,
};
