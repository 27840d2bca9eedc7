import { LinkSpent } from '#domain/community/accounts/account';
import type { Accounts, AccountTokens } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import type { Members } from '#domain/community/members/members.port';
import type { MemberId } from '#domain/shared/id';
import type { Clock, Secrets, UnitOfWork } from '../../shared/ports.ts';

export class ConfirmEmail {
  constructor(
    private readonly tokens: AccountTokens,
    private readonly accounts: Accounts,
    private readonly members: Members,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws LinkSpent */
  async execute(command: { readonly token: string }): Promise<{ memberId: MemberId }> {
    const hash = this.secrets.hash(command.token);
    return this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const token = await this.tokens.use(hash, 'confirm-email', at);
      if (!token) throw new LinkSpent();
      const account = await this.accounts.getForChange(token.memberId);
      if (!account.address.equals(Email.restore(token.email))) throw new LinkSpent();
      account.confirmEmail(at);
      (await this.members.get(token.memberId)).activate();
      await this.tokens.cancelAll(token.memberId, 'confirm-email');
      return { memberId: token.memberId };
    });
  }
}
