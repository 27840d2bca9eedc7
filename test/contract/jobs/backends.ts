import { randomBytes } from 'node:crypto';
import { describe } from '@jest/globals';
import {
  openQueueBackend,
  type QueueBackend,
  type QueueBackendConfig,
} from '#infrastructure/platform/jobs/queue-backend';
import { freshDatabase } from '../../support/database.ts';
import { describeOnRedis, freshRedis } from '../../support/redis.ts';

export interface BackendUnderTest {
  readonly config: QueueBackendConfig;
  readonly backend: QueueBackend;
  drop(): Promise<void>;
}

const ignore = () => {};

async function onPostgres(): Promise<BackendUnderTest> {
  const database = await freshDatabase();
  const config = { kind: 'postgres', url: database.url } as const;
  const backend = await openQueueBackend(config, ignore);
  return {
    config,
    backend,
    drop: async () => {
      await backend.close();
      await database.drop();
    },
  };
}

async function onRedis(): Promise<BackendUnderTest> {
  const { url } = await freshRedis();
  const config = { kind: 'redis', url, prefix: `t${randomBytes(4).toString('hex')}` } as const;
  const backend = await openQueueBackend(config, ignore);
  return { config, backend, drop: () => backend.close() };
}

/** Both backends, each with the `describe` under which its tests run. */
export const BACKENDS = [
  { name: 'PostgreSQL', describeHere: describe, open: onPostgres },
  { name: 'Redis', describeHere: describeOnRedis, open: onRedis },
] as const;
