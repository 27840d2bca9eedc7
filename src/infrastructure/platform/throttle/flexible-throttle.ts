import { createHash } from 'node:crypto';
import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Counted, Meter, Throttle, ThrottleRule } from '#application/shared/ports';
import { TooManyTries } from '#application/shared/too-many-tries';

interface LimiterOptions {
  readonly keyPrefix: string;
  readonly points: number;
  /** Seconds. */
  readonly duration: number;
}

/** Fixed windows that open with the first try of a key; `limit` tries pass, the next one is refused. */
export class FlexibleThrottle implements Throttle, Meter {
  private readonly limiters = new Map<string, RateLimiterAbstract>();

  constructor(private readonly makeLimiter: (options: LimiterOptions) => RateLimiterAbstract) {}

  async hit(rule: ThrottleRule, key: string, points = 1): Promise<void> {
    try {
      await this.limiterFor(rule).consume(blind(key), points);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw refusalBy(rule, refusal.msBeforeNext);
    }
  }

  async hitAll(rules: readonly ThrottleRule[], key: string): Promise<void> {
    for (const rule of rules) await this.hit(rule, key);
  }

  async count(rule: ThrottleRule, key: string, points = 1): Promise<Counted> {
    const told = await this.limiterFor(rule)
      .consume(blind(key), points)
      .catch((refusal: unknown) => {
        if (refusal instanceof RateLimiterRes) return refusal;
        throw refusal;
      });
    return {
      isOver: told.consumedPoints > rule.limit,
      remaining: Math.max(0, told.remainingPoints),
      resetSeconds: Math.max(1, Math.ceil(told.msBeforeNext / 1000)),
    };
  }

  async forget(rule: ThrottleRule, key: string): Promise<void> {
    await this.limiterFor(rule).delete(blind(key));
  }

  /** The window is part of the name: a rule that changes starts to count anew. */
  private limiterFor({ name, limit, windowSeconds }: ThrottleRule): RateLimiterAbstract {
    const keyPrefix = prefixOf({ name, windowSeconds });
    const known = `${keyPrefix}:${limit}`;
    let limiter = this.limiters.get(known);
    if (!limiter) {
      limiter = this.makeLimiter({ keyPrefix, points: limit, duration: windowSeconds });
      this.limiters.set(known, limiter);
    }
    return limiter;
  }
}

const prefixOf = ({ name, windowSeconds }: Pick<ThrottleRule, 'name' | 'windowSeconds'>): string =>
  `throttle:${name}:${windowSeconds}`;

/** How the store knows what a rule counts of a key. */
export const storedKey = (rule: ThrottleRule, key: string): string => `${prefixOf(rule)}:${blind(key)}`;

export const refusalBy = ({ name, windowSeconds }: ThrottleRule, msBeforeNext: number): TooManyTries =>
  new TooManyTries(name, Math.max(1, Math.ceil(msBeforeNext / 1000)), windowSeconds);

/** Keys hold mail addresses and networks, of any length: the store sees only what tells them apart. */
function blind(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
