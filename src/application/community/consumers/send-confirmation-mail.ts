import { ACCOUNT_PATHS } from '../accounts/account.paths.ts';
import type { MemberFactV1 } from '../published/community.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { AccountMails } from './account-mail.sender.ts';

/** The link that confirms the address of a new account. */
export class SendConfirmationMail implements Consumer<MemberFactV1> {
  constructor(private readonly mails: AccountMails) {}

  async on({ memberId }: MemberFactV1): Promise<void> {
    const account = await this.mails.account(memberId);
    if (!account || account.isConfirmed) return;
    await this.mails.sendLink('confirm-email', {
      memberId,
      to: account.address,
      purpose: 'confirm-email',
      pathTo: ACCOUNT_PATHS.confirmEmail,
    });
  }
}
