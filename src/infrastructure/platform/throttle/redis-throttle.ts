import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import { FlexibleThrottle } from './flexible-throttle.ts';

/** Counts in Redis, shared by all processes. While Redis is away each process counts for itself. */
export class RedisThrottle extends FlexibleThrottle {
  private constructor(private readonly client: Redis) {
    super(
      (options) =>
        new RateLimiterRedis({
          ...options,
          storeClient: client,
          insuranceLimiter: new RateLimiterMemory({ ...options }),
        }),
    );
  }

  static async open(url: string, onError: (error: Error) => void): Promise<RedisThrottle> {
    // A request must not wait for a Redis that is away: commands fail at once and the insurance counts.
    const client = new Redis(url, {
      lazyConnect: true,
      enableOfflineQueue: false,
      commandTimeout: 1000,
      disconnectTimeout: 200,
    });
    client.on('error', onError);
    await client.connect().catch(onError);
    return new RedisThrottle(client);
  }

  async close(): Promise<void> {
    if (this.client.status === 'ready') await this.client.quit();
    else this.client.disconnect();
  }
}
