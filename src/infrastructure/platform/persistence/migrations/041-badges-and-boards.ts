import type { Migration } from '../migration.ts';

const PERIODS = `(values (''), (to_char(l.earned_on, 'YYYY')), (to_char(l.earned_on, 'YYYY-MM')),
  (to_char(l.earned_on, 'IYYY-"W"IW'))) as p(period)`;

/** Badges and who has them, rankings, and what members choose to show of both. */
export const migration041BadgesAndBoards: Migration = {
  name: '041-badges-and-boards',
  sql: `
    alter table engagement.participant
      add column ranked boolean not null default true,
      add column shows_badges boolean not null default true;

    create table engagement.badge (
      key text primary key,
      name text not null,
      description text not null,
      criterion text not null,
      metric text not null,
      thresholds jsonb not null,
      position integer not null
    );
    create table engagement.badge_award (
      member_id uuid not null references engagement.participant,
      badge text not null references engagement.badge,
      tier text not null,
      earned_at timestamptz not null,
      primary key (member_id, badge, tier)
    );

    -- Sums of lines by the day that earned them: week, month, year, all time; everything, a branch, a category.
    create table engagement.board (
      period text not null,
      scope text not null,
      member_id uuid not null references engagement.participant,
      points integer not null,
      primary key (period, scope, member_id)
    );
    create index board_best on engagement.board (period, scope, points desc, member_id);
    create index board_member on engagement.board (member_id);

    insert into engagement.board (period, scope, member_id, points)
      select p.period, s.scope, l.member_id, sum(l.points)
      from engagement.line l cross join lateral ${PERIODS} cross join lateral (
        select '' union all select 'b:' || branch from unnest(l.branches) branch
        union all select 'c:' || l.category_id where l.category_id is not null) as s(scope)
      group by 1, 2, 3;
  `,
};
