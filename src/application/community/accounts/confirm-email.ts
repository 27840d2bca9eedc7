import { LinkSpent } from '#domain/community/accounts/account';
import type { Accounts, AccountTokens } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import type { Members } from '#domain/community/members/members.port';
import { SignInByProvider } from '#domain/community/sign-on/provider-link';
import type { Clock, Secrets, UnitOfWork } from '../../shared/ports.ts';
import type { ReturningMembers } from '../../moderation/published/returning-members.api.ts';
import type { IdentityCheck } from './identity.check.ts';
import type { Browser, OpenedSession, SessionOpener } from './session.opener.ts';
import type { WayKeeper } from './way.keeper.ts';

interface ConfirmEmailCommand extends Browser {
  readonly token: string;
  readonly password: string;
}

/**
 * The link shows who holds the mailbox, the password who signed up: only who is both is let in. Otherwise somebody could
 * sign up with the address of another, wait for them to press the link, and come in after them. Sanctions of whoever left with
 * this address hold again, told to nobody before: else a sign-up would say who was sanctioned.
 */
export class ConfirmEmail {
  constructor(
    private readonly tokens: AccountTokens,
    private readonly accounts: Accounts,
    private readonly members: Members,
    private readonly ways: WayKeeper,
    private readonly identity: IdentityCheck,
    private readonly opener: SessionOpener,
    private readonly returning: ReturningMembers,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @returns with the session, the page that they were going to when they signed up
   * @throws LinkSpent, InvalidValue beside `password` (the link still works), TooManyTries, AccountSuspended; SignInByProvider once it is confirmed
   */
  async execute(command: ConfirmEmailCommand): Promise<OpenedSession & { readonly onward: string | null }> {
    const hash = this.secrets.hash(command.token);
    const link = await this.tokens.look(hash, 'confirm-email', this.clock.now());
    if (!link) throw new LinkSpent();
    const { memberId } = link;
    const known = await this.identity.mustKnowPassword(
      memberId,
      command.password,
      'password',
      'community.sign-up-password-wrong',
    );
    const session = await this.opener.prepare(known, command).catch((refusal: unknown) => {
      // Their address is confirmed all the same: else the account would be forgotten before the provider led them to it.
      if (refusal instanceof SignInByProvider) return refusal;
      throw refusal;
    });
    const isByProvider = session instanceof SignInByProvider;
    const { standing, onward } = await this.unitOfWork.run(async () => {
      const at = this.clock.now();
      // Before any link of theirs: of two that are opened at once each kills the other.
      const account = await this.accounts.findForChange(memberId);
      if (!account) throw new LinkSpent();
      const token = await this.tokens.use(hash, 'confirm-email', at);
      if (!token) throw new LinkSpent();
      if (!account.address.equals(Email.restore(token.email))) throw new LinkSpent();
      account.confirmEmail(at);
      (await this.members.get(memberId)).activate();
      await this.tokens.cancel(memberId, 'confirm-email');
      const standing = await this.returning.arrived(memberId, account.address.key);
      if (standing !== 'banned' && !isByProvider) await this.opener.open(session, command);
      return {
        standing,
        onward: isByProvider ? null : await this.ways.takeOrOfSignUp(memberId, token.way, at),
      };
    });
    if (standing === 'banned') throw await this.opener.suspended(memberId);
    if (isByProvider) throw session;
    return { ...session.opened, onward };
  }
}
