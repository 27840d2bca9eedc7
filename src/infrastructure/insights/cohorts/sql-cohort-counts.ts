import type { CohortCounts } from '#application/insights/cohorts/cohort-counts.port';
import type { CohortCount, CohortWay } from '#domain/insights/cohorts/cohorts';
import { firstDayOf } from '#domain/insights/cohorts/month';
import { BEGINNING } from '#domain/insights/facts/activity';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Of each month of the span, its first day and that of the next. */
const MONTHS = `
  select first::date, (first + interval '1 month')::date as next
  from generate_series($1::date::timestamp, $2::date::timestamp - interval '1 day', interval '1 month') as first`;
const CAME: Readonly<Record<CohortWay, string>> = {
  visit: `join insights.visit a on a.day >= m.first and a.day < m.next and not a.staff`,
  contribution: `join insights.activity a on a.day >= m.first and a.day < m.next and not a.staff and a.kind = any($3::text[])`,
};

/** A member joins once, the first time that they confirm their address; that month counts everybody, whether they came or not. */
const counted = (way: CohortWay): string => `
  with cohort as materialized (
    select member_id, min(day) as day, to_char(min(day), 'YYYY-MM') as joined from insights.activity
    where kind = 'member.joined' and day < $2::date and not staff and member_id is not null
    group by member_id having min(day) >= $1::date),
  came as (
    select distinct c.member_id, c.joined, m.first from (${MONTHS}) m ${CAME[way]}
      join cohort c on c.member_id = a.member_id and c.day < m.first)
  select joined, joined as month, count(*)::int as members from cohort group by joined
  union all
  select joined, to_char(first, 'YYYY-MM'), count(*)::int from came group by joined, first`;

export class SqlCohortCounts implements CohortCounts {
  constructor(private readonly sql: Sql) {}

  async read({ first, running, way }: Parameters<CohortCounts['read']>[0]): Promise<readonly CohortCount[]> {
    const span = [firstDayOf(first), firstDayOf(running)];
    return this.sql.rows<CohortCount>(counted(way), way === 'visit' ? span : [...span, BEGINNING]);
  }
}
