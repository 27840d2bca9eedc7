import { muchOfSite, ofSite, siteOf } from '../../shared/by-network.ts';
import type { Clock, Throttle, ThrottleRule } from '../../shared/ports.ts';
import { TooManyTries } from '../../shared/too-many-tries.ts';
import { SIGN_IN_PER_NETWORK, TRIES_PER_NETWORK } from './account.limits.ts';

const REMEMBERED_AT_MOST = 10_000;
/** When there are only tries under way, one of them ends within this. */
const BUSY_SECONDS = 1;

interface Tries {
  /** That failed, or are under way. */
  count: number;
  readonly until: number;
}

/** A network, or the site that it is one of. */
interface Place {
  readonly key: string;
  /** At most so many that failed or are under way. */
  readonly tries: number;
  readonly rule: ThrottleRule;
}

function placesOf(network: string): readonly Place[] {
  const alone = { key: network, tries: TRIES_PER_NETWORK, rule: SIGN_IN_PER_NETWORK };
  const site = siteOf(network);
  if (site === null) return [alone];
  return [alone, { key: site, tries: muchOfSite(TRIES_PER_NETWORK), rule: ofSite(SIGN_IN_PER_NETWORK) }];
}

/**
 * Counts failures, so that a busy network that signs in well is never held up. What is under way counts too, before its
 * password is looked at: a flood pays for no more hashes than the limit. The shut gate is remembered in this process;
 * another one learns of it with the next failure it sees.
 */
export class NetworkGate {
  private readonly shutUntil = new Map<string, number>();
  private readonly tries = new Map<string, Tries>();

  constructor(
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** @throws TooManyTries */
  mustBeOpen(network: string): void {
    const now = this.clock.now().getTime();
    for (const { key, tries } of placesOf(network)) {
      const left = (this.shutUntil.get(key) ?? 0) - now;
      if (left > 0) throw new TooManyTries(SIGN_IN_PER_NETWORK.name, Math.ceil(left / 1000));
      this.shutUntil.delete(key);
      if (this.triesOf(key, now).count >= tries)
        throw new TooManyTries(SIGN_IN_PER_NETWORK.name, BUSY_SECONDS);
    }
  }

  /** One more try is under way; it fails, or `succeeded` takes it back. @throws TooManyTries */
  enter(network: string): void {
    this.mustBeOpen(network);
    const now = this.clock.now().getTime();
    forgetOver(this.tries, now, ({ until }) => until);
    for (const { key } of placesOf(network)) {
      const tries = this.triesOf(key, now);
      tries.count += 1;
      this.tries.set(key, tries);
    }
  }

  succeeded(network: string): void {
    for (const { key } of placesOf(network)) {
      const tries = this.tries.get(key);
      if (!tries) continue;
      tries.count -= 1;
      if (tries.count <= 0) this.tries.delete(key);
    }
  }

  async failed(network: string): Promise<void> {
    for (const place of placesOf(network)) await this.countFailure(place);
  }

  private async countFailure({ key, rule }: Place): Promise<void> {
    try {
      await this.throttle.hit(rule, key);
    } catch (error) {
      if (!(error instanceof TooManyTries)) throw error;
      const seconds = Number(error.details.retryAfterSeconds ?? rule.windowSeconds);
      const now = this.clock.now().getTime();
      forgetOver(this.shutUntil, now, (until) => until);
      this.shutUntil.set(key, now + seconds * 1000);
    }
  }

  private triesOf(network: string, now: number): Tries {
    const known = this.tries.get(network);
    if (known && known.until > now) return known;
    return { count: 0, until: now + SIGN_IN_PER_NETWORK.windowSeconds * 1000 };
  }
}

function forgetOver<T>(of: Map<string, T>, now: number, untilOf: (one: T) => number): void {
  if (of.size < REMEMBERED_AT_MOST) return;
  for (const [network, one] of of) if (untilOf(one) <= now) of.delete(network);
}
