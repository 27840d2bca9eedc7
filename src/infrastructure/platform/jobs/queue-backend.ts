import { createPostgresBackend, Queue, runMigrations, withBackend, Worker } from 'bullmq';
import type { Job, QueueOptions, WorkerOptions } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { connectionWith } from '../persistence/connection-options.ts';
import { CONNECTIONS_BESIDE } from '../persistence/connections.ts';
import { PatientPool } from './patient-pool.ts';

export type QueueBackendConfig =
  /** `connections` at most, shared by all queues and workers of this process; each worker keeps one for itself. */
  | { readonly kind: 'postgres'; readonly url: string; readonly connections?: number }
  /** `prefix` keeps apart the sites that share one Redis. */
  | { readonly kind: 'redis'; readonly url: string; readonly prefix?: string };

export type JobData = Readonly<Record<string, unknown>>;
export type BullQueue = Queue<JobData, void, string>;
export type BullWorker = Worker<JobData, void, string>;
export type BullJob = Job<JobData, void, string>;

/** Where queues live. Everything made here reports its errors to `onError`; none of them ends the process. */
export interface QueueBackend {
  readonly kind: QueueBackendConfig['kind'];
  queue(name: string): BullQueue;
  worker(
    name: string,
    process: (job: BullJob) => Promise<void>,
    options: Omit<WorkerOptions, 'connection'>,
  ): BullWorker;
  /** Close queues and workers first. */
  close(): Promise<void>;
}

type OnError = (queue: string, error: Error) => void;

/** @throws when PostgreSQL cannot be reached within half a minute; Redis may come later */
export function openQueueBackend(config: QueueBackendConfig, onError: OnError): Promise<QueueBackend> {
  return config.kind === 'postgres'
    ? onPostgres(config.url, config.connections ?? CONNECTIONS_BESIDE.queue, onError)
    : Promise.resolve(onRedis(config.url, config.prefix ?? 'bull', onError));
}

async function onPostgres(url: string, connections: number, onError: OnError): Promise<QueueBackend> {
  const pool = new PatientPool(
    { ...connectionWith(url, '-c search_path=bullmq'), max: connections },
    (error) => onError('all', error),
  );
  await pool.lend(runMigrations); // under a lock of its own
  const bull = withBackend(createPostgresBackend);
  const queueOptions = { connection: pool } as unknown as QueueOptions;
  return {
    kind: 'postgres',
    // The backend shows in the type of members that are not used here, so one type serves both.
    queue: (name) =>
      heard(name, onError, new bull.Queue(name, queueOptions as never) as unknown as BullQueue),
    worker: (name, process, options) =>
      heard(
        name,
        onError,
        new bull.Worker(
          name,
          process as never,
          {
            ...options,
            connection: pool,
          } as never,
        ) as unknown as BullWorker,
      ),
    close: () => pool.end(),
  };
}

function onRedis(url: string, prefix: string, onError: OnError): QueueBackend {
  // Who adds is told at once that Redis is away; who works waits for it.
  const adding = redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 }, onError);
  const working = redis(url, { maxRetriesPerRequest: null }, onError);
  return {
    kind: 'redis',
    queue: (name) => heard(name, onError, new Queue(name, { connection: adding, prefix })),
    worker: (name, process, options) =>
      heard(name, onError, new Worker(name, process, { ...options, connection: working, prefix })),
    close: async () => {
      adding.disconnect();
      working.disconnect();
    },
  };
}

function redis(url: string, options: RedisOptions, onError: OnError): Redis {
  const client = new Redis(url, {
    ...options,
    retryStrategy: (tries) => Math.min(tries * 100, 2000),
  });
  client.on('error', (error) => onError('all', error));
  return client;
}

function heard<T extends { on(name: 'error', listener: (error: Error) => void): unknown }>(
  name: string,
  onError: OnError,
  emitter: T,
): T {
  emitter.on('error', (error) => onError(name, error));
  return emitter;
}
