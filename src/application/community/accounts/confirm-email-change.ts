import { EmailTaken, LinkSpent } from '#domain/community/accounts/account';
import type { Accounts, AccountTokens } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import type { Members } from '#domain/community/members/members.port';
import type { Clock, Secrets, UnitOfWork } from '../../shared/ports.ts';
import { isTaken } from './taken.policy.ts';

/** The link that was sent to the new address; all other links die, the old address is told. */
export class ConfirmEmailChange {
  constructor(
    private readonly tokens: AccountTokens,
    private readonly accounts: Accounts,
    private readonly members: Members,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws LinkSpent, EmailTaken */
  async execute(command: { readonly token: string }): Promise<void> {
    const hash = this.secrets.hash(command.token);
    try {
      await this.unitOfWork.run(async () => {
        const at = this.clock.now();
        const token = await this.tokens.use(hash, 'change-email', at);
        if (!token) throw new LinkSpent();
        const account = await this.accounts.getForChange(token.memberId);
        account.confirmEmailChange(Email.restore(token.email), at);
        (await this.members.get(token.memberId)).activate();
        await this.tokens.cancelAll(token.memberId);
      });
    } catch (error) {
      throw isTaken(error, 'account_email_unique') ? new EmailTaken() : error;
    }
  }
}
