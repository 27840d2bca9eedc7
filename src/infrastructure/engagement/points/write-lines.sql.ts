import type { Line } from '#domain/engagement/points/ledger';
import type { Sql } from '../../platform/persistence/sql.ts';
import { LINE_ROW, lineRow } from './act-columns.ts';

/**
 * What lines come to on each board they count to: a board is for everybody, so what was done where not every member may read
 * is on none.
 * @param lines a table, or what stands for one, with the alias `l`
 */
export const BOARD_SUMS = (lines: string): string => `
  select p.period, s.scope, l.member_id, sum(l.points)::int as points
  from ${lines}
  cross join lateral (values (''), (to_char(l.earned_on, 'YYYY')), (to_char(l.earned_on, 'YYYY-MM')),
    (to_char(l.earned_on, 'IYYY-"W"IW'))) as p(period)
  cross join lateral (
    select '' union all select 'b:' || branch from unnest(l.branches) branch
    union all select 'c:' || l.category_id where l.category_id is not null) as s(scope)
  where l.open
  group by 1, 2, 3`;

/** Adds lines to the ledger, and what they come to beside each name and on each board. */
export async function writeLines(sql: Sql, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return;
  await sql.rows(
    `with written as (
       insert into engagement.line (member_id, rule, source, turn, version, points, worth, full_points, limited_by, why,
         at, earned_on, fact_id, post_id, topic_id, category_id, branches, open)
       select * from jsonb_to_recordset($1::jsonb) as due${LINE_ROW} returning member_id, points)
     update engagement.participant p set points = p.points + w.points
     from (select member_id, sum(points)::int as points from written group by member_id) w
     where p.member_id = w.member_id`,
    [JSON.stringify(lines.map(lineRow))],
  );
  await sql.rows(
    `insert into engagement.board as b (period, scope, member_id, points)
     select * from (${BOARD_SUMS(`jsonb_to_recordset($1::jsonb) as l${LINE_ROW}`)}) due order by 1, 2, 3
     on conflict (period, scope, member_id) do update set points = b.points + excluded.points`,
    [JSON.stringify(lines.map(lineRow))],
  );
}
