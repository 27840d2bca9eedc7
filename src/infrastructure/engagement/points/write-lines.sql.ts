import type { Line } from '#domain/engagement/points/ledger';
import type { Sql } from '../../platform/persistence/sql.ts';
import { LINE_ROW, lineRow } from './act-columns.ts';

/** Adds lines to the ledger, and what they come to beside each name. */
export async function writeLines(sql: Sql, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return;
  await sql.rows(
    `with written as (
       insert into engagement.line (member_id, rule, source, turn, version, points, worth, full_points, limited_by, why,
         at, earned_on, fact_id, post_id, topic_id, category_id, branches)
       select * from jsonb_to_recordset($1::jsonb) as due${LINE_ROW} returning member_id, points)
     update engagement.participant p set points = p.points + w.points
     from (select member_id, sum(points)::int as points from written group by member_id) w
     where p.member_id = w.member_id`,
    [JSON.stringify(lines.map(lineRow))],
  );
}
