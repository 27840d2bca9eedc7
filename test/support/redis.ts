import { describe } from '@jest/globals';
import { Redis } from 'ioredis';

/**
 * A suite that needs a Redis. Where the machine has none its tests count as not run, which the closing line of the
 * whole run tells; they are never silently left out.
 */
export const describeOnRedis = process.env.REDIS_TEST_URL ? describe : describe.skip;

/** An empty Redis database for this Jest worker (publications are shared by all databases: use names of your own). */
export async function freshRedis(): Promise<{ readonly url: string }> {
  const url = new URL(process.env.REDIS_TEST_URL!);
  url.pathname = `/${Number(process.env.JEST_WORKER_ID ?? 1) % 16}`;
  const client = new Redis(url.href);
  await client.flushdb();
  await client.quit();
  return { url: url.href };
}
