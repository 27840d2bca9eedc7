import { createHash } from 'node:crypto';
import type { SearchCounts } from '#application/community/search/search-counts.port';
import { FEWEST_SEARCHES } from '#application/community/search/search-demand.query';
import type { PersonalDataApi } from '#application/moderation/published/personal-data.api';
import type { Clock } from '#application/shared/ports';
import { normalisedSearch } from '#domain/community/search/normalised-search';
import { parisDay } from '#domain/shared/day';
import type { Sql } from '../../platform/persistence/sql.ts';
import { WrittenSoon } from '../../platform/persistence/written-soon.ts';

/** A year can be compared with the one before it, no more. */
export const SEARCHES_KEPT_DAYS = 800;
/** What so few looked for could tell of one person, and is never shown. */
const RARE_KEPT_DAYS = 366;
const MOST_ASKED = 20_000;

// In one order of keys, so that two processes that write at once never wait for each other in a circle.
const ADD = `
  insert into community.search_count (day, query, searches, without_result)
  select ($1::timestamptz at time zone 'Europe/Paris')::date, counted.query, counted.searches, counted.without_result
  from unnest($2::text[], $3::int[], $4::int[]) as counted(query, searches, without_result) order by counted.query
  on conflict (day, query) do update set searches = community.search_count.searches + excluded.searches,
    without_result = community.search_count.without_result + excluded.without_result`;

const TODAY = `($1::timestamptz at time zone 'Europe/Paris')::date`;
const FORGET = `
  delete from community.search_count where day < ${TODAY} - ${SEARCHES_KEPT_DAYS} or day < ${TODAY} - ${RARE_KEPT_DAYS} and query in (
    select query from community.search_count group by query having sum(searches) < ${FEWEST_SEARCHES})`;

interface Count {
  /** As somebody typed it. */
  readonly text: string;
  readonly searches: number;
  readonly withoutResult: number;
}

/**
 * Counts in memory and writes all searches at once: no search waits for its count. A person who repeats a search is counted
 * once a day. What tells of a person is not written.
 */
export class BufferedSearchCounts implements SearchCounts {
  private counted = new Map<string, Count>();
  private readonly soon = new WrittenSoon(() => this.write());
  private forgotOn: string | null = null;
  /** Hashes of who looked for what today, in memory alone; the oldest goes first. */
  private readonly asked = new Set<string>();
  private askedOn: string | null = null;

  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly personalData: PersonalDataApi,
  ) {}

  add(text: string, found: boolean, by: string): void {
    const query = normalisedSearch(text);
    if (query !== null && this.isNewToday(query, by))
      this.count(query, { text, searches: 1, withoutResult: found ? 0 : 1 });
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
    return this.soon.now();
  }

  private async write(): Promise<void> {
    const all = [...this.counted];
    if (all.length === 0) return;
    this.counted = new Map();
    const now = this.clock.now();
    try {
      const telling = await this.personalData.tellingOfPeople(all.map(([, { text }]) => text));
      const counted = all.filter(([, { text }]) => !telling.has(text));
      await this.sql.rows(ADD, [
        now,
        counted.map(([query]) => query),
        counted.map(([, { searches }]) => searches),
        counted.map(([, { withoutResult }]) => withoutResult),
      ]);
    } catch (error) {
      for (const [query, count] of all) this.count(query, count);
      throw error;
    }
    await this.forget(now);
  }

  /** Once a day. */
  private async forget(now: Date): Promise<void> {
    const today = parisDay(now);
    if (this.forgotOn === today) return;
    await this.sql.rows(FORGET, [now]);
    this.forgotOn = today;
  }

  private count(query: string, more: Count): void {
    const { searches, withoutResult } = this.counted.get(query) ?? { searches: 0, withoutResult: 0 };
    this.counted.set(query, {
      text: more.text,
      searches: searches + more.searches,
      withoutResult: withoutResult + more.withoutResult,
    });
    this.soon.ask();
  }
}
