/** A relay or a worker as production runs it, in a process made to be killed. */
import pg from 'pg';
import { BullFactQueue } from '#infrastructure/platform/facts/fact-queue';
import { FactWorker } from '#infrastructure/platform/facts/fact-worker';
import { OutboxRelay } from '#infrastructure/platform/facts/outbox-relay';
import { Subscriptions } from '#infrastructure/platform/facts/subscriptions';
import { openQueueBackend, type QueueBackendConfig } from '#infrastructure/platform/jobs/queue-backend';
import { Transactions } from './transactions.ts';

interface Role {
  readonly role: 'relay' | 'worker';
  readonly databaseUrl: string;
  readonly backend: QueueBackendConfig;
}

const { role, databaseUrl, backend: config } = JSON.parse(process.argv[2] ?? '') as Role;
const quiet = {
  done: () => {},
  failed: () => {},
  troubled: () => {},
  relayed: () => {},
  redelivered: () => {},
  relayFailed: () => {},
};
const pool = new pg.Pool({ connectionString: databaseUrl, max: 6 });
pool.on('error', () => {});
pool.on('connect', (client) => client.on('error', () => {}));
const transactions = new Transactions(pool);
const effect = {
  on: async (_fact: unknown, { factId }: { factId: string }) => {
    await transactions.rows('insert into public.effect (fact_id) values ($1)', [factId]);
  },
};
const subscriptions = new Subscriptions(
  ['notify', 'award', 'count'].map((consumer) => ({
    consumer,
    fact: 'test.happened.v1',
    handler: effect,
    shares: consumer !== 'award',
  })),
);
const backend = await openQueueBackend(config, () => {});
const retries = { attempts: 20, firstDelayMs: 100 };
const queue = new BullFactQueue(backend, retries);
if (role === 'relay')
  new OutboxRelay(databaseUrl, queue, subscriptions, quiet, {
    batch: 50,
    lostAfterMs: 8000,
    lostCheckMs: 2000,
  }).start();
else
  new FactWorker(backend, queue, subscriptions, transactions, transactions, quiet, {
    concurrency: 6,
    lockMs: 3000,
    stalledCheckMs: 1500,
  }).start();
process.stdout.write('up\n');
