import type { Clock } from '../../shared/ports.ts';
import type { UnconfirmedAccounts } from './unconfirmed-accounts.port.ts';

/** How long a sign-up may wait for its confirmation, in milliseconds. */
const PATIENCE = 7 * 24 * 3600_000;

/** Once a day, so that nobody holds the address or the name of another. */
export class ForgetUnconfirmed {
  constructor(
    private readonly unconfirmed: UnconfirmedAccounts,
    private readonly clock: Clock,
  ) {}

  /** @returns how many were forgotten */
  execute(): Promise<number> {
    return this.unconfirmed.forgetRegisteredBefore(new Date(this.clock.now().getTime() - PATIENCE));
  }
}
