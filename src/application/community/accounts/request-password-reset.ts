import type { Accounts } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { Clock, Throttle, UnitOfWork } from '../../shared/ports.ts';
import { LINK_PER_NETWORK, LINK_PER_PLACE, linkPlace } from './account.limits.ts';
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
  async execute(command: {
    readonly email: string;
    readonly network: string;
    /** The page that they were going to. */
    readonly onward?: string | undefined;
  }): Promise<void> {
    await hitByNetwork(this.throttle, LINK_PER_NETWORK, command.network);
    const email = Email.of(command.email);
    await this.throttle.hit(LINK_PER_PLACE, linkPlace(command.network, email));
    await this.unitOfWork.run(async () => {
      const account = await this.accounts.byEmail(email);
      const at = this.clock.now();
      if (!account) return this.decoys.leave(at);
      account.requestPasswordReset(at, await this.ways.keepOfLetter(account.memberId, command.onward, at));
    });
  }
}
