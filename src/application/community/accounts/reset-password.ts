import { EmailTaken, LinkSpent } from '#domain/community/accounts/account';
import type { Disowning } from '#domain/community/accounts/account-token';
import type { Accounts, AccountTokens } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import { Password } from '#domain/community/accounts/password';
import { PseudonymTaken } from '#domain/community/members/member.errors';
import type { Members } from '#domain/community/members/members.port';
import type { MemberId } from '#domain/shared/id';
import type { ReturningMembers } from '../../moderation/published/returning-members.api.ts';
import type { Clock, Secrets, UnitOfWork } from '../../shared/ports.ts';
import type { ProviderUnlinker } from '../sign-on/provider.unlinker.ts';
import type { CredentialsQuery } from './credentials.query.ts';
import type { DisownedUndoer } from './disowned.undoer.ts';
import type { OrganisationNames } from './organisation-names.port.ts';
import type { PasswordHasher } from './password-hasher.port.ts';
import type { SessionEnder } from './session.ender.ts';
import type { SignInGuard } from './sign-in.guard.ts';
import type { RenewedForm, SignUpRenewer } from './sign-up.renewer.ts';
import { isTaken } from './taken.policy.ts';
import type { WayKeeper } from './way.keeper.ts';

const NOTHING_SAID: RenewedForm = {
  pseudonym: '',
  branches: [],
  charter: '',
  charterInForce: '',
  language: 'fr',
};

/**
 * Whoever holds the mailbox chooses a new password; every session, every other link of a mail, and every provider that somebody
 * may have linked before them goes, unless members come in by a provider alone. What others guessed holds the owner off no longer.
 * Of a sign-up that waits, they say all anew. A second factor stays, and the address, but for the link of the letter that tells of the first one, or of another address: whoever
 * follows that did not do it.
 */
export class ResetPassword {
  constructor(
    private readonly tokens: AccountTokens,
    private readonly accounts: Accounts,
    private readonly disowned: DisownedUndoer,
    private readonly members: Members,
    private readonly renewer: SignUpRenewer,
    private readonly ways: WayKeeper,
    private readonly ender: SessionEnder,
    private readonly unlinker: ProviderUnlinker,
    private readonly returning: ReturningMembers,
    private readonly credentials: CredentialsQuery,
    private readonly guard: SignInGuard,
    private readonly names: OrganisationNames,
    private readonly hasher: PasswordHasher,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Leaves no mark in the browser: where a second factor is asked, it was not shown yet.
   * @returns the page, too, that they were going to when they had to ask for the link
   * @throws LinkSpent, InvalidValue, InvalidValues; PseudonymTaken where a sign-up waits; EmailTaken where the former address is another account's by now
   */
  async execute(command: {
    readonly token: string;
    readonly purpose?: 'reset-password' | Disowning;
    readonly password: string;
    readonly network: string;
    /** Of a sign-up that waits for its confirmation, which whoever holds the mailbox may not have begun. */
    readonly anew?: RenewedForm;
  }): Promise<{ readonly memberId: MemberId; readonly onward: string | null }> {
    const hash = this.secrets.hash(command.token);
    const purpose = command.purpose ?? 'reset-password';
    const link = await this.tokens.look(hash, purpose, this.clock.now());
    const known = link && (await this.credentials.ofMember(link.memberId));
    if (!known) throw new LinkSpent();
    const address = Email.restore(link.email);
    const form = known.status === 'pending' ? (command.anew ?? NOTHING_SAID) : null;
    const names = [known.pseudonym, form?.pseudonym ?? '', ...(await this.names.list())];
    const chosen = () => Password.of(command.password, [address.localPart, ...names]);
    const judged = form ? await this.renewer.judge(form, chosen) : { password: chosen(), anew: null };
    const { password, anew } = judged;
    const passwordHash = await this.hasher.hash(password.text);
    const cuts = await this.unlinker.leavesAWayIn(known.memberId, known);
    const reset = this.unitOfWork.run(async () => {
      const at = this.clock.now();
      // Before any link of theirs: of two that are opened at once each kills the other.
      const account = await this.accounts.findForChange(known.memberId);
      if (!account) throw new LinkSpent();
      const token = await this.tokens.use(hash, purpose, at);
      if (!token) throw new LinkSpent();
      if (purpose !== 'reset-password') await this.disowned.undo(purpose, account, token, at);
      if (!account.address.equals(address)) throw new LinkSpent();
      account.confirmEmail(at);
      account.changePassword(passwordHash, at);
      const member = await this.members.get(token.memberId);
      if (anew) await this.renewer.renew(member, anew, at);
      member.activate();
      await this.returning.arrived(token.memberId, account.address.key);
      await this.tokens.cancelAllButDisowning(token.memberId);
      await this.ender.endAll(token.memberId);
      if (cuts && (await this.unlinker.cutAll(token.memberId))) account.noteProvider('unlinked', at);
      return { memberId: account.memberId, onward: await this.ways.take(account.memberId, token.way, at) };
    });
    const { memberId, onward } = await reset.catch((error: unknown) => {
      if (isTaken(error, 'account_email_unique')) throw new EmailTaken();
      throw isTaken(error, 'member_skeleton_unique', 'member_handle_unique') ? new PseudonymTaken() : error;
    });
    this.unlinker.settle(memberId);
    await this.guard.ownerCame({ account: address.key, network: command.network });
    return { memberId, onward };
  }
}
