import { createHash } from 'node:crypto';
import type { SearchCounts } from '#application/community/search/search-counts.port';
import { FEWEST_SEARCHERS } from '#application/community/search/search-demand.query';
import type { PersonalDataApi } from '#application/moderation/published/personal-data.api';
import type { Clock, LastingDigests, Troubles } from '#application/shared/ports';
import { normalisedSearch } from '#domain/community/search/normalised-search';
import { parisDay } from '#domain/shared/day';
import type { Sql } from '../../platform/persistence/sql.ts';
import { DelayedFlush } from '../../platform/persistence/delayed-flush.ts';

/** A year can be compared with the one before it, and no day is kept longer than twenty-five months. */
export const SEARCHES_KEPT_DAYS = 760;
/** What so few looked for could tell of one person, and is never shown. */
const RARE_KEPT_DAYS = 366;
const MOST_ASKED = 20_000;

const TODAY = `($1::timestamptz at time zone 'Europe/Paris')::date`;
/** @param day SQL of a date */
const isRareTooOld = (day: string): string => `${day} < ${TODAY} - ${RARE_KEPT_DAYS}`;

/** Marks with the last day on which each of them looked for it, but for those that are too old. */
const recent = (marks: string): string => `
  select coalesce(jsonb_object_agg(mark, day), '{}') as marks, count(*) >= ${FEWEST_SEARCHERS} as many
  from jsonb_each_text(${marks}) as one(mark, day) where not ${isRareTooOld('day::date')}`;

// In one order of keys, so that two processes that write at once never wait for each other in a circle. Words and who looked for
// them in one statement: neither stands without the other.
const ADD = `
  with marked as (
    insert into community.search_asker as asker (query, marks, many)
    select query, case when many then '{}' else marks end, many
    from (select query, jsonb_object_agg(mark, ${TODAY}) as marks, count(distinct mark) >= ${FEWEST_SEARCHERS} as many
      from unnest($5::text[], $6::text[]) as asked(query, mark) group by query) asked order by query
    on conflict (query) do update set (marks, many) = (
      select case when excluded.many or many then '{}' else marks end, excluded.many or many
      from (${recent('asker.marks || excluded.marks')}) known)
    where not asker.many)
  insert into community.search_count (day, query, searches, without_result)
  select ${TODAY}, counted.query, counted.searches, counted.without_result
  from unnest($2::text[], $3::int[], $4::int[]) as counted(query, searches, without_result) order by counted.query
  on conflict (day, query) do update set searches = community.search_count.searches + excluded.searches,
    without_result = community.search_count.without_result + excluded.without_result`;

// What was counted before anybody knew by how many is kept as it was to be then.
const FORGET = `
  delete from community.search_count counted where day < ${TODAY} - ${SEARCHES_KEPT_DAYS} or ${isRareTooOld('day')} and not exists (
    select from community.search_asker asker
    where asker.query = counted.query and (asker.many or counted.day <= asker.counted_to))`;
const FORGET_MARKS = `
  update community.search_asker asker set marks = (select marks from (${recent('asker.marks')}) known)
  where query in (
    select query from community.search_asker known
    where exists (select from jsonb_each_text(known.marks) as one(mark, day) where ${isRareTooOld('day::date')})
    order by query for update)`;
const FORGET_ASKERS = `
  delete from community.search_asker asker where not exists (
    select from community.search_count counted where counted.query = asker.query)`;
/** Of 72 bits: two people are never taken for one. */
const MARK_LENGTH = 12;

interface Count {
  /** As somebody typed it. */
  readonly text: string;
  readonly searches: number;
  readonly withoutResult: number;
  /** Kept until it is written. */
  readonly by: ReadonlySet<string>;
}

const NONE: Omit<Count, 'text'> = { searches: 0, withoutResult: 0, by: new Set() };

/**
 * Counts in memory and writes all searches at once: no search waits for its count. A person who repeats a search is counted
 * once a day. What tells of a person is not written. Who looked for it is written as a mark that names nobody and is another one for
 * other words, for as long as rare words are kept, and no more once enough people did.
 */
export class BufferedSearchCounts implements SearchCounts {
  private counted = new Map<string, Count>();
  private readonly soon = new DelayedFlush(
    () => this.write(),
    (error) => this.troubles.tell('searches are counted later', error),
  );
  private forgotOn: string | null = null;
  /** Hashes of who looked for what today, in memory alone; the oldest goes first. */
  private readonly asked = new Set<string>();
  private askedOn: string | null = null;

  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly personalData: PersonalDataApi,
    private readonly digests: LastingDigests,
    private readonly troubles: Troubles,
  ) {}

  add(text: string, found: boolean, by: string): void {
    const query = normalisedSearch(text);
    if (query !== null && this.isNewToday(query, by))
      this.count(query, { text, searches: 1, withoutResult: found ? 0 : 1, by: new Set([by]) });
  }

  /** Who repeats a search adds nothing to what many look for. */
  private isNewToday(query: string, by: string): boolean {
    const today = parisDay(this.clock.now());
    if (this.askedOn !== today) this.asked.clear();
    this.askedOn = today;
    const asking = createHash('sha256')
      .update(JSON.stringify([by, query]))
      .digest('base64');
    if (this.asked.has(asking)) return false;
    if (this.asked.size >= MOST_ASKED) this.asked.delete(this.asked.values().next().value!);
    this.asked.add(asking);
    return true;
  }

  flush(): Promise<void> {
    return this.soon.flush();
  }

  private async write(): Promise<void> {
    const all = [...this.counted];
    if (all.length === 0) return;
    this.counted = new Map();
    const now = this.clock.now();
    try {
      const telling = await this.personalData.tellingOfPeople(all.map(([, { text }]) => text));
      const counted = all.filter(([, { text }]) => !telling.has(text));
      const askers = await this.askersOf(counted);
      await this.sql.rows(ADD, [
        now,
        counted.map(([query]) => query),
        counted.map(([, { searches }]) => searches),
        counted.map(([, { withoutResult }]) => withoutResult),
        askers.map(([query]) => query),
        askers.map(([, mark]) => mark),
      ]);
    } catch (error) {
      for (const [query, count] of all) this.count(query, count);
      throw error;
    }
    await this.forget(now);
  }

  private async askersOf(
    counted: readonly (readonly [string, Count])[],
  ): Promise<readonly (readonly [string, string])[]> {
    const pairs = counted.flatMap(([query, { by }]) =>
      [...by].slice(0, FEWEST_SEARCHERS).map((who) => [query, who] as const),
    );
    return Promise.all(
      pairs.map(async ([query, who]) => {
        const mark = await this.digests.digest(JSON.stringify([query, who]), 'search-asker');
        return [query, mark.slice(0, MARK_LENGTH)] as const;
      }),
    );
  }

  /** Once a day. */
  private async forget(now: Date): Promise<void> {
    const today = parisDay(now);
    if (this.forgotOn === today) return;
    await this.sql.rows(FORGET, [now]);
    await this.sql.rows(FORGET_MARKS, [now]);
    await this.sql.rows(FORGET_ASKERS);
    this.forgotOn = today;
  }

  private count(query: string, more: Count): void {
    const { searches, withoutResult, by } = this.counted.get(query) ?? NONE;
    this.counted.set(query, {
      text: more.text,
      searches: searches + more.searches,
      withoutResult: withoutResult + more.withoutResult,
      by: new Set([...by, ...more.by]),
    });
    this.soon.schedule();
  }
}
