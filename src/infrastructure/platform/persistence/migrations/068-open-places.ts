import type { Migration } from '../migration.ts';

const OPEN = (table: string) => `
    alter table engagement.${table} add column open boolean not null default true;
    alter table engagement.${table} disable trigger only_grows;
    update engagement.${table} told set open = false from community.topic t
      where t.id = told.topic_id and t.audience not in ('public', 'members');
    alter table engagement.${table} enable trigger only_grows;`;

/** Whether something was done where every member may read it: boards, which everybody sees, count nothing else. */
export const migration068OpenPlaces: Migration = {
  name: '068-open-places',
  sql: `
    ${OPEN('act')}
    ${OPEN('line')}
    delete from engagement.board;
    insert into engagement.board (period, scope, member_id, points)
      select p.period, s.scope, l.member_id, sum(l.points)
      from engagement.line l
      cross join lateral (values (''), (to_char(l.earned_on, 'YYYY')), (to_char(l.earned_on, 'YYYY-MM')),
        (to_char(l.earned_on, 'IYYY-"W"IW'))) as p(period)
      cross join lateral (
        select '' union all select 'b:' || branch from unnest(l.branches) branch
        union all select 'c:' || l.category_id where l.category_id is not null) as s(scope)
      where l.open
      group by 1, 2, 3;
  `,
};
