import type { Throttle, ThrottleRule } from '../../shared/ports.ts';
import { TooManyTries } from '../../shared/too-many-tries.ts';
import {
  FAILURES_UNTOLD,
  SIGN_IN_FROM_NETWORK,
  SIGN_IN_PER_ACCOUNT,
  SIGN_IN_PER_DEVICE,
  TOLD_OF_FAILURES,
} from './account.limits.ts';
import type { NetworkGate } from './network.gate.ts';

/** Who tries to sign in where. */
export interface Attempt {
  /** `Email.key`, or what was typed instead of an address. */
  readonly account: string;
  readonly network: string;
  /** Of a browser that this account knows. */
  readonly device: string | null;
}

/** Holds off who guesses, without letting them lock the owner out. Counts the same whether there is such an account or not. */
export class SignInGuard {
  constructor(
    private readonly gate: NetworkGate,
    private readonly throttle: Throttle,
  ) {}

  /** Counts the try before the password is looked at, so that many at once do not slip through. @throws TooManyTries */
  async mustBeOpen(attempt: Attempt): Promise<void> {
    this.gate.mustBeOpen(attempt.network);
    for (const [rule, key] of countersOf(attempt)) await this.throttle.hit(rule, key);
    this.gate.enter(attempt.network);
  }

  /** @returns whether the owner is to be told of the failures now: at the tenth in a window, once a day */
  async failed({ account, network }: Attempt): Promise<boolean> {
    await this.gate.failed(network);
    return (await this.isOver(FAILURES_UNTOLD, account)) && !(await this.isOver(TOLD_OF_FAILURES, account));
  }

  async succeeded(attempt: Attempt): Promise<void> {
    this.gate.succeeded(attempt.network);
    for (const [rule, key] of countersOf(attempt)) await this.throttle.forget(rule, key);
  }

  /** Who holds the mailbox of the account was here: what was counted against it is forgotten. */
  async ownerCame(owner: Pick<Attempt, 'account' | 'network'>): Promise<void> {
    for (const [rule, key] of countersOf({ ...owner, device: null })) await this.throttle.forget(rule, key);
  }

  private async isOver(rule: ThrottleRule, key: string): Promise<boolean> {
    try {
      await this.throttle.hit(rule, key);
      return false;
    } catch (error) {
      if (error instanceof TooManyTries) return true;
      throw error;
    }
  }
}

const countersOf = ({ account, network, device }: Attempt): readonly (readonly [ThrottleRule, string])[] =>
  device === null
    ? [
        [SIGN_IN_FROM_NETWORK, `${network} ${account}`],
        [SIGN_IN_PER_ACCOUNT, account],
      ]
    : [[SIGN_IN_PER_DEVICE, device]];
