import type { Counted, CountedDay, Rollups } from '#application/insights/rollups/rollups.port';
import { type DailyCount, type Measure, type SourceKey, SOURCES } from '#domain/insights/counting/measures';
import type { Branch } from '#domain/shared/branch';
import type { Day } from '#domain/shared/day';
import type { Sql } from '../../platform/persistence/sql.ts';

const COUNT = `c.day::text as day, c.measure, nullif(c.branch, '') as branch, c.n::int as n, c.whole::int as of,
  c.seconds as values`;
/**
 * Whole months, as they were put together when their days were written: years of days are tens of thousands of rows, with hundreds of
 * thousands of durations. Said apart for all members, for one branch and for each, so that each has its plan.
 */
const READ = (whose: string): string => `
  select c.measure, nullif(c.branch, '') as branch, c.month::text as month, c.days from insights.month_count c
  where c.month between date_trunc('month', $1::date)::date and $2::date and c.measure = any($3::text[]) and ${whose}`;
const READ_ALL = READ(`c.branch = ''`);
const READ_ONE = READ(`c.branch = $4`);
const READ_EACH = READ(`c.branch <> ''`);

interface MonthRow extends Pick<DailyCount, 'measure' | 'branch'> {
  /** Its first day. */
  readonly month: string;
  readonly days: string;
}

type PackedDay = readonly [day: number, n: number, of: number, values: readonly number[]];

const DAYS_OF_MONTH = Array.from({ length: 32 }, (_, day) => String(day).padStart(2, '0'));

/** The days of a month that lie between these two. */
function countsIn({ measure, branch, month, days }: MonthRow, from: Day, to: Day): readonly DailyCount[] {
  const beginning = month.slice(0, 8);
  return (JSON.parse(days) as readonly PackedDay[]).flatMap(([number, n, of, values]) => {
    const day = `${beginning}${DAYS_OF_MONTH[number]}` as Day;
    return day < from || day > to ? [] : { measure, branch, day, n, of, values };
  });
}

const INSERT = `
  insert into insights.daily_count (day, measure, branch, source, n, whole, seconds)
  select day, measure, coalesce(branch, ''), $1, n, whole, seconds
  from jsonb_to_recordset($2::jsonb) as counted(day date, measure text, branch text, n bigint, whole bigint, seconds integer[])`;

const KEEP_ASIDE = `
  insert into insights.former_count (source, day, measure, branch, n, whole, seconds)
  select source, day, measure, branch, n, whole, seconds from insights.daily_count where source = $1 and day = $2::date`;

/** Among the beginnings, that of what is told by branch: it is no source, and each of its sources may begin later. */
const BY_BRANCH = 'by-branch';

/** Until the day before the first one that is missing, or the last one; which is looked for only where one is missing. */
const COUNTED = `
  select source, (select b.first_day::text from insights.source_beginning b where b.source = each.source) as since,
    (case when days = last - first + 1 then last else (
      select min(c.day) from insights.counted_day c where c.source = each.source and not exists (
        select from insights.counted_day next where next.source = c.source and next.day = c.day + 1)) end)::text as "to"
  from (select source, min(day) as first, max(day) as last, count(*) as days from insights.counted_day group by source) each`;

export class SqlRollups implements Rollups {
  constructor(private readonly sql: Sql) {}

  async missing(source: SourceKey, from: Day, to: Day): Promise<readonly Day[]> {
    const rows = await this.sql.rows<{ day: Day }>(
      `select due::date::text as day from generate_series($2::date, $3::date, interval '1 day') as due
       where not exists (select 1 from insights.counted_day c
         where c.source = $1 and c.day = due::date and c.version = $4) order by 1`,
      [source, from, to, SOURCES[source].version],
    );
    return rows.map(({ day }) => day);
  }

  async daysOf(source: SourceKey): Promise<readonly Day[]> {
    const rows = await this.sql.rows<{ day: Day }>(
      `select day::text as day from insights.counted_day where source = $1 order by day`,
      [source],
    );
    return rows.map(({ day }) => day);
  }

  async counted(): Promise<ReadonlyMap<SourceKey, Counted>> {
    const rows = await this.sql.rows<Counted & { source: SourceKey }>(COUNTED);
    return new Map(rows.map(({ source, ...counted }) => [source, counted]));
  }

  async beginnings(): Promise<ReadonlyMap<SourceKey, Day>> {
    const rows = await this.sql.rows<{ source: SourceKey; day: Day }>(
      `select source, first_day::text as day from insights.source_beginning where source <> $1`,
      [BY_BRANCH],
    );
    return new Map(rows.map(({ source, day }) => [source, day]));
  }

  async branchesSince(): Promise<Day | null> {
    const row = await this.sql.row<{ day: Day }>(
      `select first_day::text as day from insights.source_beginning where source = $1`,
      [BY_BRANCH],
    );
    return row?.day ?? null;
  }

  async write(source: SourceKey, days: readonly CountedDay[]): Promise<void> {
    // First, and in one order, so that two who count the same days write one after the other.
    const rows = await this.sql.rows<{ day: Day; isNew: boolean }>(
      `insert into insights.counted_day (source, day, version)
       select $1, day, $3 from unnest($2::date[]) as day order by day
       on conflict (source, day) do update set version = excluded.version, counted_at = now()
       returning day::text as day, xmax = 0 as "isNew"`,
      [source, days.map(([day]) => day), SOURCES[source].version],
    );
    await this.clear(
      source,
      rows.flatMap(({ day, isNew }) => (isNew ? [] : [day])),
    );
    await this.insert(source, days);
  }

  async of(source: SourceKey, day: Day): Promise<readonly DailyCount[]> {
    return this.sql.rows<DailyCount>(
      `select ${COUNT} from insights.daily_count c where c.source = $1 and c.day = $2::date`,
      [source, day],
    );
  }

  async mend(source: SourceKey, day: Day, counts: readonly DailyCount[]): Promise<void> {
    // First, as who counts it does.
    await this.sql.rows(
      `update insights.counted_day set mended_at = now() where source = $1 and day = $2::date`,
      [source, day],
    );
    await this.sql.rows(KEEP_ASIDE, [source, day]);
    await this.clear(source, [day]);
    await this.insert(source, [[day, counts]]);
  }

  async read(
    measures: readonly Measure[],
    { from, to }: { readonly from: Day; readonly to: Day },
    branch: Branch | null | 'each',
  ): Promise<readonly DailyCount[]> {
    const asked = [from, to, measures];
    const rows = await (branch === null
      ? this.sql.rows<MonthRow>(READ_ALL, asked)
      : branch === 'each'
        ? this.sql.rows<MonthRow>(READ_EACH, asked)
        : this.sql.rows<MonthRow>(READ_ONE, [...asked, branch]));
    return rows.flatMap((row) => countsIn(row, from, to));
  }

  async mendedAt({ from, to }: { readonly from: Day; readonly to: Day }): Promise<Date | null> {
    const row = await this.sql.row<{ at: Date | null }>(
      `select max(mended_at) as at from insights.counted_day where day between $1::date and $2::date`,
      [from, to],
    );
    return row?.at ?? null;
  }

  private async clear(source: SourceKey, days: readonly Day[]): Promise<void> {
    if (days.length === 0) return;
    await this.sql.rows(`delete from insights.daily_count where source = $1 and day = any($2::date[])`, [
      source,
      days,
    ]);
  }

  /** What is nothing takes no row. */
  private async insert(source: SourceKey, days: readonly CountedDay[]): Promise<void> {
    const rows = days.flatMap(([day, counts]) =>
      counts
        .filter(({ n, of, values }) => n > 0 || of > 0 || values.length > 0)
        .map(({ measure, branch, n, of, values }) => ({
          day,
          measure,
          branch,
          n,
          whole: of,
          seconds: values,
        })),
    );
    if (rows.length > 0) await this.sql.rows(INSERT, [source, JSON.stringify(rows)]);
  }
}
