import type { Rollups } from '#application/insights/rollups/rollups.port';
import { type DailyCount, type Measure, type SourceKey, SOURCES } from '#domain/insights/counting/measures';
import type { Branch } from '#domain/shared/branch';
import type { Day } from '#domain/shared/day';
import type { Sql } from '../../platform/persistence/sql.ts';

const COUNT = `c.day::text as day, c.measure, nullif(c.branch, '') as branch, c.n::int as n, c.whole::int as of,
  c.seconds as values`;
/** The same with durations as text, which is read at once: years of them are hundreds of thousands. */
const IN_TEXT = COUNT.replace('c.seconds as values', 'c.seconds::text as durations');
/** Said apart for all members, for one branch and for each, so that each has its plan. */
const READ = (whose: string): string => `
  select ${IN_TEXT} from insights.daily_count c
  where c.day between $1::date and $2::date and c.measure = any($3::text[]) and ${whose} order by c.day`;
const READ_ALL = READ(`c.branch = ''`);
const READ_ONE = READ(`c.branch = $4`);
const READ_EACH = READ(`c.branch <> ''`);

const NO_DURATIONS: readonly number[] = [];
const durationsIn = (text: string): readonly number[] =>
  text === '{}' ? NO_DURATIONS : (JSON.parse(`[${text.slice(1, -1)}]`) as number[]);

const INSERT = `
  insert into insights.daily_count (day, measure, branch, source, n, whole, seconds)
  select $2::date, measure, coalesce(branch, ''), $1, n, whole, seconds
  from jsonb_to_recordset($3::jsonb) as counted(measure text, branch text, n bigint, whole bigint, seconds integer[])`;

const KEEP_ASIDE = `
  insert into insights.former_count (source, day, measure, branch, n, whole, seconds)
  select source, day, measure, branch, n, whole, seconds from insights.daily_count where source = $1 and day = $2::date`;

/** The day before the first one that is missing, or the last one. */
const COUNTED_TO = `
  select source, (min(day) filter (where gap or latest))::text as day from (
    select source, day, lead(day) over (partition by source order by day) > day + 1 as gap,
      lead(day) over (partition by source order by day) is null as latest
    from insights.counted_day) counted
  group by source`;

type TextCount = Omit<DailyCount, 'values'> & { readonly durations: string };

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

  async counted(source: SourceKey): Promise<readonly Day[]> {
    const rows = await this.sql.rows<{ day: Day }>(
      `select day::text as day from insights.counted_day where source = $1 order by day`,
      [source],
    );
    return rows.map(({ day }) => day);
  }

  async countedTo(): Promise<ReadonlyMap<SourceKey, Day>> {
    const rows = await this.sql.rows<{ source: SourceKey; day: Day }>(COUNTED_TO);
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
      ? this.sql.rows<TextCount>(READ_ALL, asked)
      : branch === 'each'
        ? this.sql.rows<TextCount>(READ_EACH, asked)
        : this.sql.rows<TextCount>(READ_ONE, [...asked, branch]));
    return rows.map(({ durations, ...count }) => ({ ...count, values: durationsIn(durations) }));
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
