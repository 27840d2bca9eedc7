import type { Migration } from '../migration.ts';

/**
 * Sets of members that have a name, and what they ask for that no row of this context said so far: when somebody came last,
 * when their sessions are forgotten too, and at which events they were.
 */
export const migration130Segments: Migration = {
  name: '130-segments',
  sql: `
    create table community.segment (
      id uuid primary key,
      name text not null,
      description text not null default '',
      match text not null check (match in ('all', 'any')),
      conditions jsonb not null default '[]',
      changed_by uuid not null references community.member,
      changed_at timestamptz not null
    );
    create unique index segment_name_unique on community.segment (lower(name));

    create table community.last_visit (
      member_id uuid primary key references community.member,
      day date not null
    );
    insert into community.last_visit (member_id, day)
      select member_id, max(day) from (
        select s.member_id, (s.last_seen_at at time zone 'Europe/Paris')::date as day from community.session s
        union all select v.member_id, v.day from insights.visit v) seen
      where member_id in (select id from community.member where status not in ('pending', 'deleted'))
      group by member_id;

    create table community.attendance (
      member_id uuid not null references community.member,
      gathering_id uuid not null,
      day date not null,
      primary key (member_id, gathering_id)
    );
    create index attendance_old on community.attendance (day);
    insert into community.attendance (member_id, gathering_id, day)
      select r.member_id, r.gathering_id, (r.attended_at at time zone 'Europe/Paris')::date from events.registration r
      join community.member m on m.id = r.member_id and m.status <> 'deleted'
      where r.attended_at is not null;
  `,
};
