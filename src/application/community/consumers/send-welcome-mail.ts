import { ACCOUNT_PATHS } from '../accounts/account.paths.ts';
import type { MemberFactV1 } from '../published/community.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { AccountMails } from './account-mail.sender.ts';

/** Once the address is confirmed. */
export class SendWelcomeMail implements Consumer<MemberFactV1> {
  constructor(private readonly mails: AccountMails) {}

  async on({ memberId }: MemberFactV1): Promise<void> {
    const account = await this.mails.account(memberId);
    if (!account) return;
    await this.mails.send('welcome', memberId, account.address, { path: ACCOUNT_PATHS.home });
  }
}
