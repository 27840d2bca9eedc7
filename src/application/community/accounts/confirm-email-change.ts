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
import type { WayKeeper } from './way.keeper.ts';

/**
 * The link that was sent to the new address, and the password: a link that came to somebody else, for a letter typed
 * wrong, moves nothing. All other links die, the old address is told. Once they leave, they are known by either.
 */
export class ConfirmEmailChange {
  constructor(
    private readonly tokens: AccountTokens,
    private readonly accounts: Accounts,
    private readonly members: Members,
    private readonly ways: WayKeeper,
    private readonly refused: RefusedAddresses,
    private readonly returning: ReturningMembers,
    private readonly identity: IdentityCheck,
    private readonly sealing: Sealing,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @returns the page that they were going to when they signed up, where this is the first address that they confirm
   * @throws LinkSpent, InvalidValue beside `password` (the link still works), TooManyTries, EmailTaken
   */
  async execute(command: {
    readonly token: string;
    readonly password: string;
  }): Promise<{ readonly onward: string | null }> {
    const hash = this.secrets.hash(command.token);
    const link = await this.tokens.look(hash, 'change-email', this.clock.now());
    if (!link) throw new LinkSpent();
    const { memberId } = link;
    await this.identity.mustKnowPassword(memberId, command.password, 'password');
    try {
      return await this.unitOfWork.run(async () => {
        const at = this.clock.now();
        // Before any link of theirs: of two that are opened at once each kills the other.
        const account = await this.accounts.findForChange(memberId);
        if (!account) throw new LinkSpent();
        const token = await this.tokens.use(hash, 'change-email', at);
        if (!token) throw new LinkSpent();
        const address = Email.restore(token.email);
        const shown = account.isConfirmed ? account.address : null;
        account.confirmEmailChange(address, at, (former) =>
          this.sealing.seal(former.text, sealOfFormerAddress(memberId)),
        );
        await this.refused.forget(address); // the link came
        if (shown && !shown.equals(address)) await this.returning.moved(memberId, shown.key);
        await this.returning.arrived(memberId, address.key);
        (await this.members.get(memberId)).activate();
        await this.tokens.cancelAllButDisowning(memberId);
        await this.tokens.cancel(memberId, 'disown-factor'); // it went to the former address, and serves with that alone
        return { onward: shown ? null : await this.ways.takeOrOfSignUp(memberId, token.way, at) };
      });
    } catch (error) {
      throw isTaken(error, 'account_email_unique') ? new EmailTaken() : error;
    }
  }
}
