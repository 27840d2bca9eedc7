import { EmailTaken, LinkSpent } from '#domain/community/accounts/account';
import type { Accounts, AccountTokens } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import type { Members } from '#domain/community/members/members.port';
import type { ReturningMembers } from '../../moderation/published/returning-members.api.ts';
import type { Clock, Sealing, Secrets, UnitOfWork } from '../../shared/ports.ts';
import { sealOfFormerAddress } from './account.letters.ts';
import type { IdentityCheck } from './identity.check.ts';
import type { RefusedAddresses } from './refused-addresses.port.ts';
import { isTaken } from './taken.policy.ts';

/**
 * The link that was sent to the new address, and the password: a link that came to somebody else, for a letter typed
 * wrong, moves nothing. All other links die, the old address is told. Once they leave, they are known by either.
 */
export class ConfirmEmailChange {
  constructor(
    private readonly tokens: AccountTokens,
    private readonly accounts: Accounts,
    private readonly members: Members,
    private readonly refused: RefusedAddresses,
    private readonly returning: ReturningMembers,
    private readonly identity: IdentityCheck,
    private readonly sealing: Sealing,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws LinkSpent, InvalidValue beside `password` (the link still works), TooManyTries, EmailTaken */
  async execute(command: { readonly token: string; readonly password: string }): Promise<void> {
    const hash = this.secrets.hash(command.token);
    const link = await this.tokens.look(hash, 'change-email', this.clock.now());
    if (!link) throw new LinkSpent();
    await this.identity.mustKnowPassword(link.memberId, command.password, 'password');
    try {
      await this.unitOfWork.run(async () => {
        const at = this.clock.now();
        const token = await this.tokens.use(hash, 'change-email', at);
        if (!token) throw new LinkSpent();
        const account = await this.accounts.getForChange(token.memberId);
        const address = Email.restore(token.email);
        const shown = account.isConfirmed ? account.address : null;
        account.confirmEmailChange(address, at, (former) =>
          this.sealing.seal(former.text, sealOfFormerAddress(token.memberId)),
        );
        await this.refused.forget(address); // the link came
        if (shown && !shown.equals(address)) await this.returning.moved(token.memberId, shown.key);
        await this.returning.arrived(token.memberId, address.key);
        (await this.members.get(token.memberId)).activate();
        await this.tokens.cancelAllButDisowning(token.memberId);
        await this.tokens.cancel(token.memberId, 'disown-factor'); // it went to the former address, and serves with that alone
      });
    } catch (error) {
      throw isTaken(error, 'account_email_unique') ? new EmailTaken() : error;
    }
  }
}
