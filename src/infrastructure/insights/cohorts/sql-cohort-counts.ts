import type { CohortCounts } from '#application/insights/cohorts/cohort-counts.port';
import type { CohortCount, CohortWay } from '#domain/insights/cohorts/cohorts';
import { firstDayOf } from '#domain/insights/cohorts/month';
import { BEGINNING } from '#domain/insights/facts/activity';
import type { Sql } from '../../platform/persistence/sql.ts';

const CAME: Readonly<Record<CohortWay, string>> = {
  visit: `select distinct member_id, to_char(day, 'YYYY-MM') as month from insights.visit
    where day >= $1::date and day < $2::date and not staff`,
  contribution: `select distinct member_id, to_char(day, 'YYYY-MM') as month from insights.activity
    where day >= $1::date and day < $2::date and not staff and member_id is not null and kind = any($3::text[])`,
};

/** A member joins once, the first time that they confirm their address; that month counts everybody, whether they came or not. */
const counted = (way: CohortWay): string => `
  with cohort as materialized (
    select member_id, to_char(min(day), 'YYYY-MM') as joined from insights.activity
    where kind = 'member.joined' and day < $2::date and not staff and member_id is not null
    group by member_id having min(day) >= $1::date),
  came as (${CAME[way]})
  select joined, joined as month, count(*)::int as members from cohort group by joined
  union all
  select c.joined, came.month, count(*)::int from cohort c join came on came.member_id = c.member_id and came.month > c.joined
  group by c.joined, came.month`;

export class SqlCohortCounts implements CohortCounts {
  constructor(private readonly sql: Sql) {}

  async read({ first, running, way }: Parameters<CohortCounts['read']>[0]): Promise<readonly CohortCount[]> {
    const span = [firstDayOf(first), firstDayOf(running)];
    return this.sql.rows<CohortCount>(counted(way), way === 'visit' ? span : [...span, BEGINNING]);
  }
}
