import type { Audience } from '#application/insights/visits/visit-log.port';
import { REACTING, WRITING } from '#domain/insights/facts/activity';
import type { DailyCount, Measure } from '#domain/insights/counting/measures';
import { type Branch, isBranch } from '#domain/shared/branch';
import type { Day } from '#domain/shared/day';
import { deleteInLots, type Over } from '../../platform/persistence/delete-in-lots.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/**
 * Who came in the thirty days that end with `$1`, and when last; branches are those of that last visit. Whoever wrote is no
 * mere reactor, whoever reacted no mere reader.
 */
const AUDIENCE = `
  with seen as materialized (
    select v.member_id, max(v.day) as last, (array_agg(v.branches order by v.day desc))[1] as branches
    from (select member_id, day, array_to_string(branches, ' ') as branches from insights.visit
      where day between $1::date - 29 and $1::date and not staff) v
    group by v.member_id),
  did as (
    select a.member_id, bool_or(a.kind = any($2::text[])) as wrote, bool_or(a.kind = any($3::text[])) as reacted
    from insights.activity a
    where a.day between $1::date - 29 and $1::date and a.member_id is not null and a.kind = any($2::text[] || $3::text[])
    group by a.member_id),
  each as (
    select seen.last, coalesce(did.wrote, false) as wrote, coalesce(did.reacted, false) as reacted,
      unnest(array[''] || string_to_array(seen.branches, ' ')) as branch
    from seen left join did on did.member_id = seen.member_id)
  select branch, count(*)::int as month, count(*) filter (where last > $1::date - 7)::int as week,
    count(*) filter (where last = $1::date)::int as day, count(*) filter (where wrote)::int as posters,
    count(*) filter (where reacted and not wrote)::int as reactors
  from each group by branch`;

interface Row {
  readonly branch: string;
  readonly month: number;
  readonly week: number;
  readonly day: number;
  readonly posters: number;
  readonly reactors: number;
}

const OLD_VISITS: Over = {
  table: 'insights.visit',
  key: 'day, member_id',
  which: 'select day, member_id from insights.visit where day < $1::date',
  order: 'day, member_id',
};

export class SqlAudience implements Audience {
  constructor(private readonly sql: Sql) {}

  async firstDay(): Promise<Day | null> {
    const row = await this.sql.row<{ day: Day | null }>(`select min(day)::text as day from insights.visit`);
    return row?.day ?? null;
  }

  async count(day: Day): Promise<readonly DailyCount[]> {
    const rows = await this.sql.rows<Row>(AUDIENCE, [day, WRITING, REACTING]);
    return rows.flatMap((row) => countsOf(day, row));
  }

  async pages(day: Day): Promise<{ visitors: number; robots: number }> {
    const row = await this.sql.row<{ visitors: number; robots: number }>(
      `select coalesce(sum(pages) filter (where reader = 'visitor'), 0)::int as visitors,
         coalesce(sum(pages) filter (where reader = 'robot'), 0)::int as robots
       from insights.page_count where day = $1::date`,
      [day],
    );
    return row ?? { visitors: 0, robots: 0 };
  }

  async keepSearches(
    day: Day,
    { searches, inVain }: { readonly searches: number; readonly inVain: number },
  ): Promise<void> {
    await this.sql.rows(
      `insert into insights.search_day (day, searches, in_vain) values ($1::date, $2, $3) on conflict do nothing`,
      [day, searches, inVain],
    );
  }

  async searches(day: Day): Promise<{ searches: number; inVain: number }> {
    const row = await this.sql.row<{ searches: number; inVain: number }>(
      `select searches, in_vain as "inVain" from insights.search_day where day = $1::date`,
      [day],
    );
    return row ?? { searches: 0, inVain: 0 };
  }

  forgetBefore(day: Day): Promise<number> {
    return deleteInLots(this.sql, OLD_VISITS, [day]);
  }
}

function countsOf(day: Day, row: Row): DailyCount[] {
  if (row.branch !== '' && !isBranch(row.branch)) return [];
  const branch: Branch | null = row.branch === '' ? null : (row.branch as Branch);
  const count = (measure: Measure, n: number, of = 0): DailyCount => ({
    day,
    measure,
    branch,
    n,
    of,
    values: [],
  });
  return [
    count('active.day', row.day),
    count('active.week', row.week),
    count('active.month', row.month),
    count('audience.posters', row.posters, row.month),
    count('audience.reactors', row.reactors, row.month),
    count('audience.readers', row.month - row.posters - row.reactors, row.month),
  ];
}
