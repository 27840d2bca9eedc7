import type { Visit, VisitLog } from '#application/insights/visits/visit-log.port';
import type { Clock, Troubles } from '#application/shared/ports';
import { type Day, parisDay } from '#domain/shared/day';
import type { Sql } from '../../platform/persistence/sql.ts';
import { DelayedFlush } from '../../platform/persistence/delayed-flush.ts';

// In one order of keys, so that two processes that write at once never wait for each other in a circle.
const VISITS = `
  insert into insights.visit (day, member_id, staff, branches)
  select day, member_id, staff, branches
  from jsonb_to_recordset($1::jsonb) as came(day date, member_id uuid, staff boolean, branches text[])
  order by day, member_id on conflict do nothing`;
const PAGES = `
  insert into insights.page_count (day, reader, pages)
  select day, reader, pages from jsonb_to_recordset($1::jsonb) as read(day date, reader text, pages bigint)
  order by day, reader on conflict (day, reader) do update set pages = insights.page_count.pages + excluded.pages`;

/**
 * Notes in memory and writes all at once: no page waits for it. Whoever was noted today is not written again by this process.
 */
export class BufferedVisitLog implements VisitLog {
  private readonly seen = new Set<string>();
  private seenOn: Day | null = null;
  private visits: (Visit & { readonly day: Day })[] = [];
  private pages = new Map<string, number>();
  private readonly soon = new DelayedFlush(
    () => this.write(),
    (error) => this.troubles.tell('visits are written later', error),
  );

  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly troubles: Troubles,
  ) {}

  note(visit: Visit): void {
    const day = parisDay(this.clock.now());
    if (day !== this.seenOn) this.seen.clear();
    this.seenOn = day;
    if (this.seen.has(visit.memberId)) return;
    this.seen.add(visit.memberId);
    this.visits.push({ ...visit, day });
    this.soon.schedule();
  }

  notePage(by: 'visitor' | 'robot'): void {
    this.addPages(`${parisDay(this.clock.now())} ${by}`, 1);
  }

  flush(): Promise<void> {
    return this.soon.flush();
  }

  private async write(): Promise<void> {
    const { visits, pages } = this;
    [this.visits, this.pages] = [[], new Map()];
    try {
      if (visits.length > 0)
        await this.sql.rows(VISITS, [
          JSON.stringify(visits.map(({ memberId, ...visit }) => ({ ...visit, member_id: memberId }))),
        ]);
    } catch (error) {
      this.visits.push(...visits);
      for (const [key, count] of pages) this.addPages(key, count);
      throw error;
    }
    try {
      if (pages.size > 0) await this.sql.rows(PAGES, [JSON.stringify([...pages].map(pageRow))]);
    } catch (error) {
      for (const [key, count] of pages) this.addPages(key, count);
      throw error;
    }
  }

  private addPages(key: string, count: number): void {
    this.pages.set(key, (this.pages.get(key) ?? 0) + count);
    this.soon.schedule();
  }
}

const pageRow = ([key, pages]: readonly [string, number]) => {
  const [day, reader] = key.split(' ');
  return { day, reader, pages };
};
