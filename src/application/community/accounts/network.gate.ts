import type { Clock, Throttle } from '../../shared/ports.ts';
import { TooManyTries } from '../../shared/too-many-tries.ts';
import { SIGN_IN_PER_NETWORK } from './account.limits.ts';

const REMEMBERED_AT_MOST = 10_000;

/**
 * Counts failures only, so that a busy network that signs in well is never held up. The shut gate is remembered in this
 * process; another one learns of it with the next failure it sees.
 */
export class NetworkGate {
  private readonly shutUntil = new Map<string, number>();

  constructor(
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** @throws TooManyTries */
  mustBeOpen(network: string): void {
    const left = (this.shutUntil.get(network) ?? 0) - this.clock.now().getTime();
    if (left > 0) throw new TooManyTries(SIGN_IN_PER_NETWORK.name, Math.ceil(left / 1000));
    this.shutUntil.delete(network);
  }

  async failed(network: string): Promise<void> {
    try {
      await this.throttle.hit(SIGN_IN_PER_NETWORK, network);
    } catch (error) {
      if (!(error instanceof TooManyTries)) throw error;
      const seconds = Number(error.details.retryAfterSeconds ?? SIGN_IN_PER_NETWORK.windowSeconds);
      this.forgetOpened();
      this.shutUntil.set(network, this.clock.now().getTime() + seconds * 1000);
    }
  }

  private forgetOpened(): void {
    if (this.shutUntil.size < REMEMBERED_AT_MOST) return;
    const now = this.clock.now().getTime();
    for (const [network, until] of this.shutUntil) if (until <= now) this.shutUntil.delete(network);
  }
}
