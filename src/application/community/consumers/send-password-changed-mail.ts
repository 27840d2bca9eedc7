import { ACCOUNT_PATHS } from '../accounts/account.paths.ts';
import type { MemberFactV1 } from '../published/community.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { AccountMails } from './account-mail.sender.ts';

/** Tells the owner, who may not be the one who did it. */
export class SendPasswordChangedMail implements Consumer<MemberFactV1> {
  constructor(private readonly mails: AccountMails) {}

  async on({ memberId }: MemberFactV1): Promise<void> {
    const account = await this.mails.account(memberId);
    if (!account) return;
    await this.mails.send('password-changed', memberId, account.address, {
      path: ACCOUNT_PATHS.forgottenPassword,
    });
  }
}
