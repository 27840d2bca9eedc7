import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { BullFactQueue } from '#infrastructure/platform/facts/fact-queue';
import { openQueueBackend } from '#infrastructure/platform/jobs/queue-backend';
import { untilBetweenMinutes } from './between-minutes.ts';

const GIVES_UP_AFTER_MS = 120_000;
const BUSY = ['waiting', 'active', 'delayed', 'prioritized'] as const;

/** Watches until everything that a reply causes has happened: counters, notifications, rings, letters. */
interface Effects {
  settle(): Promise<{ drainSeconds: number }>;
  /**
   * @param ledTo where members were led who were told that their reply is posted
   * @returns how many of them are not to be read: lost, or held for a moderator, which no measured reply should be
   */
  check(ledTo: readonly string[]): Promise<{ lost: number; undelivered: number }>;
  /** What comes by the clock comes at the full minute: waits until a round ends before the next, so that none of it falls into it by chance. */
  betweenMinutes(seconds: number): Promise<void>;
  close(): Promise<void>;
}

/** @param letters whether those are waited for that are due */
export async function openEffects(
  client: pg.Client,
  url: string,
  { letters } = { letters: true },
): Promise<Effects> {
  const backend = await openQueueBackend({ kind: 'postgres', url, connections: 1 }, () => {});
  const queue = new BullFactQueue(backend);
  const allDone = async () => {
    const started = performance.now();
    while (!(await isDone(client, queue, letters))) {
      if (performance.now() - started > GIVES_UP_AFTER_MS)
        throw new Error('The effects of the replies did not all happen within two minutes');
      await sleep(100);
    }
  };
  return {
    async settle() {
      const started = performance.now();
      await allDone();
      return { drainSeconds: (performance.now() - started) / 1000 };
    },
    async check(ledTo) {
      const lost = ledTo.length - (await countStanding(client, repliesIn(ledTo)));
      return { lost, undelivered: await undelivered(client) };
    },
    async betweenMinutes(seconds) {
      await sleep(untilBetweenMinutes(Date.now(), seconds));
      await allDone();
    },
    async close() {
      await queue.close();
      await backend.close();
    },
  };
}

async function isDone(client: pg.Client, queue: BullFactQueue, letters: boolean): Promise<boolean> {
  const { rows } = await client.query<{ bench_waiting: boolean }>(
    `select exists (select from platform.outbox where relayed_at is null)
       or $1 and exists (select from community.notification where mail_at <= now()) as bench_waiting`,
    [letters],
  );
  if (rows[0]!.bench_waiting) return false;
  const depth = await queue.depth();
  return BUSY.every((state) => (depth[state] ?? 0) === 0);
}

/** Every address ends with the reply that it leads to. */
const REPLY = /#r-([0-9a-f-]{36})$/;

/** The replies that these addresses lead to, each once. */
export const repliesIn = (ledTo: readonly string[]): string[] => [
  ...new Set(ledTo.flatMap((address) => REPLY.exec(address)?.[1] ?? [])),
];

async function countStanding(client: pg.Client, replies: readonly string[]): Promise<number> {
  const { rows } = await client.query<{ bench_standing: string }>(
    'select count(*) as bench_standing from community.post where id = any($1::uuid[]) and held is null',
    [replies],
  );
  return Number(rows[0]!.bench_standing);
}

/** Facts that fewer consumers have had than others of their name. */
async function undelivered(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ bench_undelivered: string }>(
    `with had as (
       select o.name, count(i.fact_id) as consumers from platform.outbox o
       left join platform.inbox i on i.fact_id = o.id group by o.id, o.name),
     most as (select name, max(consumers) as consumers from had group by name)
     select count(*) as bench_undelivered from had join most using (name) where had.consumers < most.consumers`,
  );
  return Number(rows[0]!.bench_undelivered);
}
