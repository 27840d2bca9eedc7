import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { BullFactQueue } from '#infrastructure/platform/facts/fact-queue';
import { openQueueBackend } from '#infrastructure/platform/jobs/queue-backend';
import { untilBetweenMinutes } from './between-minutes.ts';

const GIVES_UP_AFTER_MS = 120_000;
const BUSY = ['waiting', 'active', 'delayed', 'prioritized'] as const;

/** Watches until everything that a reply causes has happened: counters, notifications, rings. */
export interface Effects {
  /**
   * @param acknowledged replies that members were told are posted, since the last time
   * @returns how many of them are not to be read: lost, or held for a moderator, which no measured reply should be
   */
  settle(acknowledged: number): Promise<{ drainSeconds: number; lost: number; undelivered: number }>;
  /**
   * Letters go out at the full minute: waits until a round ends before the next, so that none of them falls into it by
   * chance.
   */
  betweenLetters(seconds: number): Promise<void>;
  close(): Promise<void>;
}

export async function openEffects(client: pg.Client, url: string): Promise<Effects> {
  const backend = await openQueueBackend({ kind: 'postgres', url, connections: 1 }, () => {});
  const queue = new BullFactQueue(backend);
  let posts = await countPosts(client);
  const allDone = async () => {
    const started = performance.now();
    while (!(await isDone(client, queue))) {
      if (performance.now() - started > GIVES_UP_AFTER_MS)
        throw new Error('The effects of the replies did not all happen within two minutes');
      await sleep(100);
    }
  };
  return {
    async settle(acknowledged) {
      const started = performance.now();
      await allDone();
      const drainSeconds = (performance.now() - started) / 1000;
      const now = await countPosts(client);
      const lost = Math.max(0, acknowledged - (now - posts));
      posts = now;
      return { drainSeconds, lost, undelivered: await undelivered(client) };
    },
    async betweenLetters(seconds) {
      await sleep(untilBetweenMinutes(Date.now(), seconds));
      await allDone();
    },
    async close() {
      await queue.close();
      await backend.close();
    },
  };
}

async function isDone(client: pg.Client, queue: BullFactQueue): Promise<boolean> {
  const { rows } = await client.query<{ bench_waiting: boolean }>(
    'select exists (select from platform.outbox where relayed_at is null) as bench_waiting',
  );
  if (rows[0]!.bench_waiting) return false;
  const depth = await queue.depth();
  return BUSY.every((state) => (depth[state] ?? 0) === 0);
}

async function countPosts(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ bench_posts: string }>(
    'select count(*) as bench_posts from community.post where held is null',
  );
  return Number(rows[0]!.bench_posts);
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
