import type { Migration } from '../migration.ts';

/**
 * Changes of level are counted from the day after this one: nobody told of them before, and what was is not made up. Where members
 * are there already, the level that each holds now is what later changes start from. A new community has no such day before.
 */
export const migration249LevelsTold: Migration = {
  name: '249-levels-told',
  sql: `
    alter table insights.activity add column former_level smallint, add column level smallint;
    create index activity_levels on insights.activity (member_id, at)
      where kind in ('member.joined', 'level.held', 'level.changed');

    -- The first day of what is counted since later than all else; what is not in here goes back to the first day of all.
    create table insights.source_beginning (
      source text primary key,
      first_day date not null
    );
    insert into insights.source_beginning (source, first_day)
    select 'levels', (now() at time zone 'Europe/Paris')::date + 1
    where exists (select from community.member where status <> 'pending');

    insert into insights.activity (fact_id, kind, at, day, member_id, staff, branches, level)
    select gen_random_uuid(), 'level.held', now(), (now() at time zone 'Europe/Paris')::date, m.id,
      m.role in ('agent', 'moderator', 'community_manager', 'administrator'), m.branches, m.trust_level
    from community.member m where m.status not in ('pending', 'deleted');
  `,
};
