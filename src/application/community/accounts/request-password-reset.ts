import type { Accounts } from '#domain/community/accounts/accounts.port';
import type { Clock, Throttle, UnitOfWork } from '../../shared/ports.ts';
import { type AskedLink, countAskedLink } from './asked-link.policy.ts';
import type { Decoys } from './decoys.port.ts';
import type { WayKeeper } from './way.keeper.ts';

/** Says the same whether the address is known or not; only a known one gets a mail. */
export class RequestPasswordReset {
  constructor(
    private readonly accounts: Accounts,
    private readonly ways: WayKeeper,
    private readonly decoys: Decoys,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue, TooManyTries */
  async execute(command: AskedLink): Promise<void> {
    const email = await countAskedLink(this.throttle, command);
    await this.unitOfWork.run(async () => {
      const account = await this.accounts.byEmail(email);
      const at = this.clock.now();
      if (!account) return this.decoys.leave(at);
      account.requestPasswordReset(at, await this.ways.keepOfLetter(account.memberId, command.onward, at));
    });
  }
}
