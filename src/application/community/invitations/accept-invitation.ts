import { Account } from '#domain/community/accounts/account';
import type { Accounts } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import { Password } from '#domain/community/accounts/password';
import { InvitationSpent } from '#domain/community/invitations/invitation';
import { acceptedCharter } from '#domain/community/members/charter';
import { handleOf, Member } from '#domain/community/members/member';
import { PseudonymTaken } from '#domain/community/members/member.errors';
import type { Members } from '#domain/community/members/members.port';
import { languageOf } from '#domain/community/members/preferences';
import { Pseudonym } from '#domain/community/members/pseudonym';
import { branchesOf } from '#domain/shared/branch';
import { judgedTogether } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import type { ReturningMembers } from '../../moderation/published/returning-members.api.ts';
import type { Clock, Ids, Secrets, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { LookAlikes } from '../../shared/text.ports.ts';
import { REGISTER_PER_NETWORK } from '../accounts/account.limits.ts';
import type { DisposableMail } from '../accounts/disposable-mail.port.ts';
import type { OrganisationNames } from '../accounts/organisation-names.port.ts';
import type { PasswordHasher } from '../accounts/password-hasher.port.ts';
import { isTaken } from '../accounts/taken.policy.ts';
import type { UnconfirmedAccounts } from '../accounts/unconfirmed-accounts.port.ts';
import type { WordsGate } from '../words/words.gate.ts';
import type { Invitations, OpenInvitation } from './invitations.port.ts';

export interface AcceptInvitationCommand {
  readonly secret: string;
  readonly pseudonym: string;
  /** Of who came by a link for many; who was written to has the address of the mail, whatever is typed. */
  readonly email: string;
  readonly password: string;
  readonly branches: readonly string[];
  readonly charter: string;
  readonly charterInForce: string;
  readonly language: string;
  readonly network: string;
}

/**
 * Somebody who was invited joins. Who followed the link of their mail holds the address, which is confirmed with it; who came
 * by a link for many confirms theirs like everybody, and learns nothing of other accounts. Sanctions of whoever left with this
 * address hold again, as at every sign-up.
 */
export class AcceptInvitation {
  constructor(
    private readonly invitations: Invitations,
    private readonly members: Members,
    private readonly accounts: Accounts,
    private readonly unconfirmed: UnconfirmedAccounts,
    private readonly lookAlikes: LookAlikes,
    private readonly names: OrganisationNames,
    private readonly disposableMail: DisposableMail,
    private readonly words: WordsGate,
    private readonly hasher: PasswordHasher,
    private readonly returning: ReturningMembers,
    private readonly throttle: Throttle,
    private readonly secrets: Secrets,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvitationSpent, InvalidValue, InvalidValues, PseudonymTaken, TooManyTries */
  async execute(command: AcceptInvitationCommand): Promise<{ readonly confirmed: boolean }> {
    await this.throttle.hit(REGISTER_PER_NETWORK, command.network);
    const hash = this.secrets.hash(command.secret);
    const invitation = await this.invitations.find(command.secret, hash, this.clock.now());
    if (!invitation) throw new InvitationSpent();
    const judged = await this.judged(command, invitation);
    const { judged: words } = await this.words.passName(judged.pseudonym.text);
    await this.mustBeFree(judged.pseudonym, this.ids.next<MemberId>());
    const passwordHash = await this.hasher.hash(judged.password.text);
    const isMailed = invitation.email !== null;
    const join = () =>
      this.unitOfWork.run(async () => {
        const { pseudonym, email, branches, language, charter } = judged;
        const id = this.ids.next<MemberId>();
        const at = this.clock.now();
        await this.mustBeFree(pseudonym, id);
        const known = await this.accounts.byEmail(email);
        const isTheirs = !known || (await this.unconfirmed.release(known.memberId));
        if (!isTheirs && isMailed) throw new InvitationSpent();
        const member = Member.register({ id, pseudonym, branches, language, charterVersion: charter, at });
        member.tellOfName(words, at);
        const account = Account.open({ memberId: id, email, passwordHash, at });
        if (isMailed) {
          member.activate();
          account.confirmEmail(at);
        }
        this.members.add(member);
        if (isTheirs) this.accounts.add(account);
        else known.noteRegistrationAttempt(at);
        if (isMailed) await this.returning.arrived(id, email.key);
        if (!(await this.invitations.use(invitation.id, id, at))) throw new InvitationSpent();
      });
    try {
      await join();
    } catch (error) {
      if (isTaken(error, 'member_skeleton_unique', 'member_handle_unique')) throw new PseudonymTaken();
      if (!isTaken(error, 'account_email_unique')) throw error;
      await join(); // registered in the same instant: now it is known
    }
    return { confirmed: isMailed };
  }

  private async judged(command: AcceptInvitationCommand, { email: sentTo }: OpenInvitation) {
    const own = await this.names.list();
    const disposable = await this.disposableMail.domains();
    const address = sentTo ?? command.email;
    const localPart = Email.find(address)?.localPart ?? '';
    return judgedTogether({
      pseudonym: () => Pseudonym.of(command.pseudonym, (name) => this.lookAlikes.skeleton(name), own),
      email: () => Email.lasting(address, disposable),
      password: () => Password.of(command.password, [command.pseudonym, localPart, ...own]),
      branches: () => branchesOf(command.branches),
      charter: () => acceptedCharter(command.charter, command.charterInForce),
      language: () => languageOf(command.language),
    });
  }

  private async mustBeFree(pseudonym: Pseudonym, id: MemberId): Promise<void> {
    const name = { skeleton: pseudonym.skeleton, handle: handleOf(pseudonym, id) };
    if (await this.members.isTaken(name, id, this.clock.now())) throw new PseudonymTaken();
  }
}
