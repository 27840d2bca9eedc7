import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { ReportFiledV1 } from '#application/moderation/published/moderation.facts';
import { KEEP_ACTIVITIES, KeepActivities } from '#application/insights/consumers/keep-activities';
import { COUNTED_FACTS } from '#application/insights/consumers/told-activities';
import { CountDays } from '#application/insights/rollups/count-days';
import { DaysCounter } from '#application/insights/rollups/days.counter';
import { addDays, beginningOf, type Day, parisDay } from '#domain/shared/day';
import { SqlActivityLog } from '#infrastructure/insights/activity/sql-activity-log';
import { SqlRollups } from '#infrastructure/insights/rollups/sql-rollups';
import { SqlAudience } from '#infrastructure/insights/visits/audience.sql';
import { UndoneFacts } from '#infrastructure/platform/facts/undone-facts';
import { Sql } from '#infrastructure/platform/persistence/sql';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';
import { AT_ONCE } from '../../support/stand-ins.ts';

const TODAY = parisDay(new Date());
const day = (from: number): Day => addDays(TODAY, from);
const noonOf = (from: number) => new Date(beginningOf(day(from)).getTime() + 43_200_000);

let fresh: FreshDatabase;
let pool: pg.Pool;
let sql: Sql;
let now: Date;
let asked: unknown[];
beforeAll(async () => {
  fresh = await freshDatabase();
  pool = new pg.Pool({ connectionString: fresh.url });
  pool.on('error', () => {}); // the server may end a connection before it has said goodbye
  sql = new Sql(pool);
});
afterAll(async () => {
  await pool.end();
  await fresh.drop();
});
beforeEach(async () => {
  await pool.query(`truncate platform.outbox, platform.inbox, insights.counted_day, insights.daily_count,
    insights.source_beginning; truncate insights.activity`);
  now = noonOf(0);
  asked = [];
});

const undone = () => new UndoneFacts(sql, { consumer: KEEP_ACTIVITIES, facts: COUNTED_FACTS });
const jobs = {
  enqueue: async (...args: unknown[]) => void asked.push(args),
  soon: async () => {},
  every: async () => {},
};
const countDays = () => {
  const [log, audience] = [new SqlActivityLog(sql), new SqlAudience(sql)];
  return new CountDays(
    new DaysCounter(log, audience),
    new SqlRollups(sql),
    audience,
    { of: async () => ({ searches: 0, inVain: 0 }) },
    undone(),
    jobs,
    AT_ONCE,
    { now: () => now },
  ).execute();
};

/** Something happened on that day, and lies in the outbox. */
async function happen(from: number, p: { relayedAt?: Date | null; name?: string } = {}): Promise<string> {
  const factId = uuidv7();
  const payload = { name: p.name ?? 'moderation.report-filed.v1', itemId: uuidv7(), at: noonOf(from) };
  await pool.query(
    `insert into platform.outbox (id, name, occurred_at, payload, relayed_at) values ($1, $2, $3, $4, $5)`,
    [factId, payload.name, payload.at, JSON.stringify(payload), p.relayedAt ?? null],
  );
  return factId;
}
/** Its consumers had it. */
async function take(factId: string): Promise<void> {
  await pool.query(`insert into platform.inbox (fact_id, consumer) values ($1, $2)`, [
    factId,
    KEEP_ACTIVITIES,
  ]);
  const { rows } = await pool.query<{ payload: ReportFiledV1 }>(
    `update platform.outbox set relayed_at = coalesce(relayed_at, now()) where id = $1 returning payload`,
    [factId],
  );
  await new KeepActivities({ look: async () => new Map() }, new SqlActivityLog(sql)).on(rows[0]!.payload, {
    factId,
  });
}
const reports = async (from: number) => {
  const [counted] = await new SqlRollups(sql).read(
    ['reports.filed'],
    { from: day(from), to: day(from) },
    null,
  );
  return counted?.n ?? 0;
};
const isCounted = async (from: number) => (await new SqlRollups(sql).daysOf('acts')).includes(day(from));

describe('a day is counted', () => {
  it('once what happened on it has come, though it lay in the outbox over night', async () => {
    await take(await happen(-2));
    const late = await happen(-1);
    await countDays();
    expect([await isCounted(-2), await isCounted(-1)]).toEqual([true, false]);
    // Soon again, and not only in the night.
    expect(asked).toEqual([['insights.count-days', {}, expect.objectContaining({ delayMs: 60_000 })]]);
    await take(late);
    await countDays();
    expect([await isCounted(-1), await reports(-1)]).toEqual([true, 1]);
    expect(asked).toHaveLength(1);
  });

  it('once what was handed over is done, and what ripens on it too', async () => {
    await take(await happen(-9));
    const waiting = await happen(-1, { relayedAt: new Date() });
    await countDays();
    expect(await isCounted(-1)).toBe(false);
    // A week after that day: it ripens with what is on its way.
    const weeks = () => new SqlRollups(sql).daysOf('week');
    expect(await weeks()).toEqual([day(-9)]);
    await take(waiting);
    await countDays();
    expect([await isCounted(-1), await weeks()]).toEqual([true, [day(-9), day(-8)]]);
  });

  it('without what failed for a day, what nobody counts, and what happened today', async () => {
    await take(await happen(-5));
    await happen(-4, { relayedAt: new Date(Date.now() - 25 * 3_600_000) });
    await happen(-1, { name: 'community.words-found.v1' });
    await happen(0);
    await countDays();
    expect(await isCounted(-1)).toBe(true);
    expect(asked).toEqual([]);
  });

  it('not right after it: the last of it is being written', async () => {
    await take(await happen(-2));
    now = new Date(beginningOf(day(0)).getTime() + 599_000);
    await countDays();
    expect([await isCounted(-2), await isCounted(-1)]).toEqual([true, false]);
    now = new Date(beginningOf(day(0)).getTime() + 600_000);
    await countDays();
    expect(await isCounted(-1)).toBe(true);
  });
});

describe('what a consumer has not had', () => {
  it('is found behind thousands that came after it', async () => {
    const first = await happen(-1, { relayedAt: new Date() });
    await pool.query(`
      insert into platform.outbox (id, name, occurred_at, payload, relayed_at)
      select gen_random_uuid(), 'another', now(), '{}', now() from generate_series(1, 10000)`);
    expect(await undone().since()).toEqual(noonOf(-1));
    await take(first);
    expect(await undone().since()).toBeNull();
  });

  it('is not looked for among what was handed over days ago', async () => {
    await happen(-1, { relayedAt: new Date() });
    await pool.query(`
      insert into platform.outbox (id, name, occurred_at, payload, relayed_at)
      select gen_random_uuid(), 'another', now(), '{}', now() - interval '25 hours' from generate_series(1, 5000)`);
    expect(await undone().since()).toBeNull();
  });
});
