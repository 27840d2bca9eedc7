import type { Migration } from '../migration.ts';

/** Who is asked something that is for a segment, drawn when it is asked; and challenges for a segment. */
export const migration117SegmentRolls: Migration = {
  name: '117-segment-rolls',
  sql: `
    create table community.roll (
      id uuid primary key,
      segment_id uuid references community.segment on delete set null,
      name text not null,
      follows boolean not null,
      drawn_at timestamptz not null
    );
    create index roll_segment on community.roll (segment_id);

    create table community.roll_member (
      roll_id uuid not null references community.roll on delete cascade,
      member_id uuid not null references community.member,
      primary key (member_id, roll_id)
    );
    create index roll_member_roll on community.roll_member (roll_id);

    alter table engagement.challenge add column audience text;
  `,
};
