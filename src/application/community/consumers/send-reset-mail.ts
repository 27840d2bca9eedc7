import { ACCOUNT_PATHS } from '../accounts/account.paths.ts';
import type { MemberFactV1 } from '../published/community.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { AccountMails } from './account-mail.sender.ts';

/** The link that lets the owner of the mailbox choose a new password. */
export class SendResetMail implements Consumer<MemberFactV1> {
  constructor(private readonly mails: AccountMails) {}

  async on({ memberId }: MemberFactV1): Promise<void> {
    const account = await this.mails.account(memberId);
    if (!account) return;
    await this.mails.sendLink('reset-password', {
      memberId,
      to: account.address,
      purpose: 'reset-password',
      pathTo: ACCOUNT_PATHS.resetPassword,
    });
  }
}
