import type { Accounts, AccountTokens } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import type { Actor } from '#domain/shared/actor';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { Clock, Throttle, UnitOfWork } from '../../shared/ports.ts';
import { EMAIL_CHANGES } from './account.limits.ts';
import type { DisposableMail } from './disposable-mail.port.ts';
import type { RefusedAddresses } from './refused-addresses.port.ts';

/**
 * The address that stands may be asked for again when it was refused: its link lets letters come again.
 *
 * Says the same whether the new address has an account or not: a mail to it says the rest.
 */
export class RequestEmailChange {
  constructor(
    private readonly accounts: Accounts,
    private readonly tokens: AccountTokens,
    private readonly refused: RefusedAddresses,
    private readonly disposableMail: DisposableMail,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws IdentityNotConfirmed, InvalidValue, TooManyTries */
  async execute(command: {
    readonly actor: Actor;
    readonly session: { readonly confirmedAt: Date } | null;
    readonly email: string;
  }): Promise<void> {
    const memberId = command.actor.mustBeMember();
    command.actor.mustBeAllowed('account.manage-self');
    const at = this.clock.now();
    mustBeFresh(command.session, at);
    const wanted = Email.lasting(command.email, await this.disposableMail.domains());
    await this.throttle.hit(EMAIL_CHANGES, memberId);
    const again = await this.refused.has(wanted);
    await this.unitOfWork.run(async () => {
      (await this.accounts.getForChange(memberId)).requestEmailChange(wanted, at, again);
      await this.tokens.cancel(memberId, 'change-email');
    });
  }
}
