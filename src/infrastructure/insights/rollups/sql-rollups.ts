import type { Counted, Rollups } from '#application/insights/rollups/rollups.port';
import { type DailyCount, type Measure, type SourceKey, SOURCES } from '#domain/insights/counting/measures';
import type { Branch } from '#domain/shared/branch';
import type { Day } from '#domain/shared/day';
import type { Sql } from '../../platform/persistence/sql.ts';

const COUNT = `c.day::text as day, c.measure, nullif(c.branch, '') as branch, c.n::int as n, c.whole::int as of,
  c.seconds as values`;
/**
 * The days of each measure in one row, each column of them as a text that is read at once: years of them are tens of thousands of rows, with
 * hundreds of thousands of durations. Nothing is put in order. Said apart for all members, for one branch and for each, so that each has its plan.
 */
const READ = (whose: string): string => `
  select c.measure, nullif(c.branch, '') as branch, array_agg(c.day::text)::text as days, array_agg(c.n)::text as ns,
    array_agg(c.whole)::text as wholes, string_agg(c.seconds::text, ' ') as durations
  from insights.daily_count c
  where c.day between $1::date and $2::date and c.measure = any($3::text[]) and ${whose} group by c.measure, c.branch`;
const READ_ALL = READ(`c.branch = ''`);
const READ_ONE = READ(`c.branch = $4`);
const READ_EACH = READ(`c.branch <> ''`);

/** Arrays as PostgreSQL writes them: `{1,2}`, without quotation marks. */
interface DaysInText extends Pick<DailyCount, 'measure' | 'branch'> {
  readonly days: string;
  readonly ns: string;
  readonly wholes: string;
  readonly durations: string;
}

const NONE: readonly number[] = [];
const within = (array: string): string => array.slice(1, -1);
const numbersIn = (array: string): readonly number[] =>
  array === '{}' ? NONE : (JSON.parse(`[${within(array)}]`) as number[]);

function countsIn({ measure, branch, days, ns, wholes, durations }: DaysInText): readonly DailyCount[] {
  const [n, of, values] = [numbersIn(ns), numbersIn(wholes), durations.split(' ')];
  return within(days)
    .split(',')
    .map((day, at) => ({
      measure,
      branch,
      day: day as Day,
      n: n[at] as number,
      of: of[at] as number,
      values: numbersIn(values[at] as string),
    }));
}

const INSERT = `
  insert into insights.daily_count (day, measure, branch, source, n, whole, seconds)
  select $2::date, measure, coalesce(branch, ''), $1, n, whole, seconds
  from jsonb_to_recordset($3::jsonb) as counted(measure text, branch text, n bigint, whole bigint, seconds integer[])`;

const KEEP_ASIDE = `
  insert into insights.former_count (source, day, measure, branch, n, whole, seconds)
  select source, day, measure, branch, n, whole, seconds from insights.daily_count where source = $1 and day = $2::date`;

/** Until the day before the first one that is missing, or the last one. */
const COUNTED = `
  select source, (select b.first_day::text from insights.source_beginning b where b.source = counted.source) as since,
    (min(day) filter (where gap or latest))::text as "to" from (
    select source, day, lead(day) over (partition by source order by day) > day + 1 as gap,
      lead(day) over (partition by source order by day) is null as latest
    from insights.counted_day) counted
  group by source`;

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
      `select source, first_day::text as day from insights.source_beginning`,
    );
    return new Map(rows.map(({ source, day }) => [source, day]));
  }

  async write(source: SourceKey, day: Day, counts: readonly DailyCount[]): Promise<void> {
    // First, so that two who count the same day write one after the other.
    const row = await this.sql.row<{ isNew: boolean }>(
      `insert into insights.counted_day (source, day, version) values ($1, $2::date, $3)
       on conflict (source, day) do update set version = excluded.version, counted_at = now()
       returning xmax = 0 as "isNew"`,
      [source, day, SOURCES[source].version],
    );
    if (!row?.isNew) await this.clear(source, day);
    await this.insert(source, day, counts);
  }

  async of(source: SourceKey, day: Day): Promise<readonly DailyCount[]> {
    return this.sql.rows<DailyCount>(
      `select ${COUNT} from insights.daily_count c where c.source = $1 and c.day = $2::date`,
      [source, day],
    );
  }

  async mend(source: SourceKey, day: Day, counts: readonly DailyCount[]): Promise<void> {
    await this.sql.rows(KEEP_ASIDE, [source, day]);
    await this.clear(source, day);
    await this.insert(source, day, counts);
    await this.sql.rows(
      `update insights.counted_day set mended_at = now() where source = $1 and day = $2::date`,
      [source, day],
    );
  }

  async read(
    measures: readonly Measure[],
    { from, to }: { readonly from: Day; readonly to: Day },
    branch: Branch | null | 'each',
  ): Promise<readonly DailyCount[]> {
    const asked = [from, to, measures];
    const rows = await (branch === null
      ? this.sql.rows<DaysInText>(READ_ALL, asked)
      : branch === 'each'
        ? this.sql.rows<DaysInText>(READ_EACH, asked)
        : this.sql.rows<DaysInText>(READ_ONE, [...asked, branch]));
    return rows.flatMap(countsIn);
  }

  async mendedAt({ from, to }: { readonly from: Day; readonly to: Day }): Promise<Date | null> {
    const row = await this.sql.row<{ at: Date | null }>(
      `select max(mended_at) as at from insights.counted_day where day between $1::date and $2::date`,
      [from, to],
    );
    return row?.at ?? null;
  }

  private async clear(source: SourceKey, day: Day): Promise<void> {
    await this.sql.rows(`delete from insights.daily_count where source = $1 and day = $2::date`, [
      source,
      day,
    ]);
  }

  /** What is nothing takes no row. */
  private async insert(source: SourceKey, day: Day, counts: readonly DailyCount[]): Promise<void> {
    const rows = counts
      .filter(({ n, of, values }) => n > 0 || of > 0 || values.length > 0)
      .map(({ measure, branch, n, of, values }) => ({ measure, branch, n, whole: of, seconds: values }));
    if (rows.length > 0) await this.sql.rows(INSERT, [source, day, JSON.stringify(rows)]);
  }
}
