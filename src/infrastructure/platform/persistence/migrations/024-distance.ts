import type { Migration } from '../migration.ts';

/** Whom members block or mute. */
export const migration024Distance: Migration = {
  name: '024-distance',
  sql: `
    create table community.distance (
      member_id uuid not null references community.member,
      other_id uuid not null references community.member,
      kind text not null check (kind in ('block', 'mute')),
      since timestamptz not null,
      primary key (member_id, other_id, kind),
      check (member_id <> other_id)
    );
    create index distance_other on community.distance (other_id);
  `,
};
