import { createAdapter as postgresAdapter } from '@socket.io/postgres-adapter';
import { createAdapter as redisAdapter } from '@socket.io/redis-adapter';
import { Redis } from 'ioredis';
import type { Pool } from 'pg';
import type { ServerOptions } from 'socket.io';
import { PatientPool } from '../jobs/patient-pool.ts';
import { CONNECTIONS_BESIDE } from '../persistence/connections.ts';

export type RealtimeBackendConfig =
  | { readonly kind: 'postgres'; readonly url: string }
  /** `prefix` keeps apart the sites that share one Redis, whatever its database numbers. */
  | { readonly kind: 'redis'; readonly url: string; readonly prefix?: string };

/** How the processes' socket servers speak to each other. */
export interface RealtimeBackend {
  /** One for each server: of two that share one, the library would let the first hear nothing. */
  newAdapter(): NonNullable<ServerOptions['adapter']>;
  /** Close the socket server first. */
  close(): Promise<void>;
}

type OnError = (error: Error) => void;

/** @throws when PostgreSQL cannot be reached within half a minute; Redis may come later */
export function openRealtimeBackend(
  config: RealtimeBackendConfig,
  onError: OnError,
): Promise<RealtimeBackend> {
  return config.kind === 'postgres'
    ? onPostgres(config.url, onError)
    : Promise.resolve(onRedis(config.url, config.prefix ?? 'socket.io', onError));
}

const ATTACHMENTS = 'platform.socket_io_attachments';

async function onPostgres(url: string, onError: OnError): Promise<RealtimeBackend> {
  const pool = new PatientPool({ connectionString: url, max: CONNECTIONS_BESIDE.realtime }, onError);
  await createAttachments(pool);
  return {
    newAdapter: () => postgresAdapter(pool, { tableName: ATTACHMENTS, errorHandler: onError }),
    close: () => pool.end(),
  };
}

/** Where the adapter puts what is too long for NOTIFY. Several processes may start at once. */
async function createAttachments(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`
      begin;
      select pg_advisory_xact_lock(727002);
      create schema if not exists platform;
      create unlogged table if not exists ${ATTACHMENTS}
        (id bigserial unique, created_at timestamptz default now(), payload bytea);
      commit;`);
  } finally {
    client.release();
  }
}

function onRedis(url: string, prefix: string, onError: OnError): RealtimeBackend {
  const retryStrategy = (tries: number) => Math.min(tries * 100, 2000);
  const publishing = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, retryStrategy });
  const listening = new Redis(url, { maxRetriesPerRequest: null, retryStrategy });
  publishing.on('error', onError);
  listening.on('error', onError);
  const publishes = ringingSafely(publishing, onError);
  return {
    newAdapter: () => redisAdapter(publishes, listening, { key: prefix }),
    close: async () => {
      publishing.disconnect();
      listening.disconnect();
    },
  };
}

/** The adapter does not wait for what it publishes; without this, a Redis that is away would end the process. */
function ringingSafely(client: Redis, onError: OnError): Redis {
  const publish = client.publish.bind(client) as (...args: unknown[]) => Promise<number>;
  const safely = (...args: unknown[]) =>
    publish(...args).catch((error: Error) => {
      onError(error);
      return 0;
    });
  return Object.assign(client, { publish: safely });
}
