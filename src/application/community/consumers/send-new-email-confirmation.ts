import type { AccountLinks } from '../accounts/account-links.port.ts';
import type { MemberFactV1 } from '../published/community.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { AccountMails } from './account-mail.sender.ts';

/** To the new address: the link, or that it has an account already. */
export class SendNewEmailConfirmation implements Consumer<MemberFactV1> {
  constructor(
    private readonly mails: AccountMails,
    private readonly links: AccountLinks,
  ) {}

  async on({ memberId }: MemberFactV1): Promise<void> {
    const account = await this.mails.account(memberId);
    const to = account.addressToBe;
    if (!to) return;
    if (await this.mails.isFree(to))
      await this.mails.sendLink('confirm-new-email', {
        memberId,
        to,
        purpose: 'change-email',
        linkTo: (secret) => this.links.confirmNewEmail(secret),
      });
    else
      await this.mails.send('already-registered', memberId, to, {
        link: this.links.signIn(),
        resetLink: this.links.forgottenPassword(),
      });
  }
}
