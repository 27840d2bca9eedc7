import type { Migration } from '../migration.ts';

/** Members may take another name: the one they leave goes on leading to them. */
export const migration035FormerNames: Migration = {
  name: '035-former-names',
  sql: `
    alter table community.member add column renamed_at timestamptz;
    create table community.former_name (
      member_id uuid not null references community.member on delete cascade,
      pseudonym text not null,
      handle text not null,
      skeleton text not null,
      left_at timestamptz not null,
      primary key (member_id, left_at)
    );
    create index former_name_handle on community.former_name (handle, left_at desc);
    create index former_name_skeleton on community.former_name (skeleton);
  `,
};
