import { ACCOUNT_PATHS } from '../accounts/account.paths.ts';
import type { MemberFactV1 } from '../published/community.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { AccountMails } from './account-mail.sender.ts';

/** To the old address, whose owner may not be the one who did it. */
export class SendEmailChangedMail implements Consumer<MemberFactV1> {
  constructor(private readonly mails: AccountMails) {}

  async on({ memberId }: MemberFactV1): Promise<void> {
    const account = await this.mails.account(memberId);
    if (!account) return;
    const to = account.formerAddress;
    if (to) await this.mails.send('email-changed', memberId, to, { path: ACCOUNT_PATHS.home });
  }
}
