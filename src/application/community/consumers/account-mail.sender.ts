import type { Accounts, AccountTokens } from '#domain/community/accounts/accounts.port';
import { LINK_LIFETIME, tokenFor, type TokenPurpose } from '#domain/community/accounts/account-token';
import type { Account } from '#domain/community/accounts/account';
import type { Email } from '#domain/community/accounts/email';
import type { Members } from '#domain/community/members/members.port';
import type { MemberId } from '#domain/shared/id';
import { MAIL_PER_ADDRESS } from '../accounts/account.limits.ts';
import type { Clock, Mailer, MailTemplate, Secrets, Throttle } from '../../shared/ports.ts';
import { TooManyTries } from '../../shared/too-many-tries.ts';

/**
 * Mails about an account. Used by consumers, so nothing is mailed for what was rolled back, and the link is only stored
 * when the mail was handed over. An address gets 20 mails a day at most; more are dropped.
 */
export class AccountMails {
  constructor(
    private readonly members: Members,
    private readonly accounts: Accounts,
    private readonly tokens: AccountTokens,
    private readonly mailer: Mailer,
    private readonly throttle: Throttle,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Null when it was forgotten before the mail could leave: an account that nobody confirmed. */
  account(memberId: string): Promise<Account | null> {
    return this.accounts.find(memberId as MemberId);
  }

  ownerOf(email: Email): Promise<Account | null> {
    return this.accounts.byEmail(email);
  }

  /** @param pathTo makes the path of the page out of the secret */
  async sendLink(
    template: MailTemplate,
    p: { memberId: string; to: Email; purpose: TokenPurpose; pathTo: (secret: string) => string },
  ): Promise<void> {
    const memberId = p.memberId as MemberId;
    const secret = this.secrets.next();
    const token = { hash: this.secrets.hash(secret), memberId, purpose: p.purpose, email: p.to.text };
    await this.tokens.add(tokenFor(token, this.clock.now()));
    await this.send(template, p.memberId, p.to, {
      path: p.pathTo(secret),
      validMinutes: String(LINK_LIFETIME[p.purpose] / 60_000),
    });
  }

  async send(
    template: MailTemplate,
    memberId: string,
    to: Email,
    values: Readonly<Record<string, string>>,
  ): Promise<void> {
    if (await this.hasHadEnough(to)) return;
    const member = await this.members.get(memberId as MemberId);
    await this.mailer.send({
      to: to.text,
      template,
      language: member.speaks,
      values: { pseudonym: member.pseudonym, ...values },
    });
  }

  private async hasHadEnough(to: Email): Promise<boolean> {
    try {
      await this.throttle.hit(MAIL_PER_ADDRESS, to.key);
      return false;
    } catch (error) {
      if (error instanceof TooManyTries) return true;
      throw error;
    }
  }
}
