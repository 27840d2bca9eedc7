import { ACCOUNT_PATHS } from '../accounts/account.paths.ts';
import type { MemberFactV1 } from '../published/community.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { AccountMails } from './account-mail.sender.ts';

/** To the new address: the link, or that it has an account already. */
export class SendNewEmailConfirmation implements Consumer<MemberFactV1> {
  constructor(private readonly mails: AccountMails) {}

  async on({ memberId }: MemberFactV1): Promise<void> {
    const account = await this.mails.account(memberId);
    if (!account) return;
    const to = account.addressToBe;
    if (!to) return;
    const owner = await this.mails.ownerOf(to);
    if (!owner)
      await this.mails.sendLink('confirm-new-email', {
        memberId,
        to,
        purpose: 'change-email',
        pathTo: ACCOUNT_PATHS.confirmNewEmail,
      });
    else
      await this.mails.send('already-registered', owner.memberId, owner.address, {
        path: ACCOUNT_PATHS.signIn,
      });
  }
}
