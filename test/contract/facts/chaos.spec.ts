import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '#infrastructure/platform/embedded-postgres/start-embedded-postgres';
import { openQueueBackend, type QueueBackendConfig } from '#infrastructure/platform/jobs/queue-backend';
import { migrate } from '#infrastructure/platform/persistence/migrate';
import { describeOnRedis, freshRedis } from '../../support/redis.ts';
import { count, happen } from './outbox.ts';
import { until } from './until.ts';

jest.setTimeout(400_000);

const FACTS = 2000;
const CONSUMERS = 3;
const KILLS = 12;

/** Of the test's own, because it is killed too. */
let postgres: EmbeddedPostgres;
let folder: string;
let pool: pg.Pool;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'facts-'));
  fs.chmodSync(folder, 0o755);
  postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') });
  await migrate(postgres.url);
  pool = new pg.Pool({ connectionString: postgres.url, max: 3 });
  pool.on('error', () => {});
  await pool.query('create table public.effect (fact_id uuid not null)');
});
afterAll(async () => {
  await pool.end();
  await postgres.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** A process that is started again whenever it ends. */
class Phoenix {
  private child: ChildProcess | null = null;
  private resting = false;
  /** What it said last each time it ended without being killed. */
  readonly crashes: string[] = [];

  constructor(private readonly role: object) {
    this.rise();
  }

  kill(): void {
    this.child?.kill('SIGKILL');
  }

  rest(): void {
    this.resting = true;
    this.kill();
  }

  private rise(): void {
    this.child = spawn(
      process.execPath,
      [
        '--conditions=source',
        '--import',
        'tsx',
        'test/contract/facts/fact-process.ts',
        JSON.stringify(this.role),
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } },
    );
    let said = '';
    this.child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
    this.child.once('close', (_code, signal) => {
      if (signal !== 'SIGKILL') this.crashes.push(said);
      if (!this.resting) this.rise();
    });
  }
}

async function everyFactReachesEveryConsumerOnce(backend: QueueBackendConfig): Promise<void> {
  await pool.query('truncate platform.outbox, platform.inbox, public.effect');
  await (await openQueueBackend(backend, () => {})).close(); // its tables, made once before everybody comes
  const roles = ['relay', 'relay', 'relay', 'relay', 'worker', 'worker'];
  const processes = roles.map((role) => new Phoenix({ role, databaseUrl: postgres.url, backend }));
  try {
    for (let step = 0; step < KILLS; step++) {
      await retried(() => happen(pool, Math.ceil(FACTS / KILLS)));
      await sleep(400 + Math.random() * 800);
      if (step === 4) process.kill(postgres.pid(), 'SIGINT');
      else if (step === 8) process.kill(postgres.pid(), 'SIGKILL');
      else processes[Math.floor(Math.random() * processes.length)]?.kill();
    }
    const written = await retried(() => count(pool, 'platform.outbox'));
    await until(
      async () => (await count(pool, 'platform.inbox').catch(() => 0)) >= written * CONSUMERS,
      240_000,
    );
    expect(written).toBeGreaterThanOrEqual(FACTS);
    expect(await count(pool, 'platform.inbox')).toBe(written * CONSUMERS);
    expect(await count(pool, 'public.effect')).toBe(written * CONSUMERS);
    const uneven = `(select fact_id from public.effect group by 1 having count(*) <> ${CONSUMERS}) as uneven`;
    expect(await count(pool, uneven)).toBe(0);
    expect(await count(pool, 'platform.outbox where relayed_at is null')).toBe(0);
    expect(processes.flatMap((one) => one.crashes)).toEqual([]);
  } finally {
    for (const one of processes) one.rest();
  }
}

/** PostgreSQL may be away for a moment; whether the first try was written is counted afterwards. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === 40) throw error;
      await sleep(250);
    }
  }
}

describe('facts on PostgreSQL, with processes and PostgreSQL killed', () => {
  it('each reach every consumer exactly once', () =>
    everyFactReachesEveryConsumerOnce({ kind: 'postgres', url: postgres.url }));
});

describeOnRedis('facts on Redis, with processes and PostgreSQL killed', () => {
  it('each reach every consumer exactly once', async () => {
    const { url } = await freshRedis();
    await everyFactReachesEveryConsumerOnce({ kind: 'redis', url, prefix: 'chaos' });
  });
});
