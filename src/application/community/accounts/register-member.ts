import { Account } from '#domain/community/accounts/account';
import type { Accounts } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import { Password } from '#domain/community/accounts/password';
import { branchesOf } from '#domain/shared/branch';
import { handleOf, Member } from '#domain/community/members/member';
import { PseudonymTaken } from '#domain/community/members/member.errors';
import type { Members } from '#domain/community/members/members.port';
import { languageOf } from '#domain/community/members/preferences';
import { Pseudonym } from '#domain/community/members/pseudonym';
import { acceptedCharter } from '#domain/community/members/charter';
import { judgedTogether } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import type { Clock, Ids, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { LookAlikes } from '../../shared/text.ports.ts';
import { REGISTER_PER_NETWORK } from './account.limits.ts';
import type { DisposableMail } from './disposable-mail.port.ts';
import type { OrganisationNames } from './organisation-names.port.ts';
import type { WordsGate } from '../words/words.gate.ts';
import type { PasswordHasher } from './password-hasher.port.ts';
import { isTaken } from './taken.policy.ts';
import type { UnconfirmedAccounts } from './unconfirmed-accounts.port.ts';

export interface RegisterMemberCommand {
  readonly pseudonym: string;
  readonly email: string;
  readonly password: string;
  readonly branches: readonly string[];
  /** Version of the charter that was accepted; empty when none was. */
  readonly charter: string;
  readonly charterInForce: string;
  readonly language: string;
  readonly network: string;
}

/**
 * The visitor learns nothing of other accounts. An address whose account is confirmed gets a mail that says so; one that
 * waits for its confirmation belongs to nobody yet, so the newest sign-up takes it. The pseudonym is held in every case:
 * whether it is free afterwards would tell whether the address was.
 */
export class RegisterMember {
  constructor(
    private readonly members: Members,
    private readonly accounts: Accounts,
    private readonly unconfirmed: UnconfirmedAccounts,
    private readonly lookAlikes: LookAlikes,
    private readonly names: OrganisationNames,
    private readonly disposableMail: DisposableMail,
    private readonly words: WordsGate,
    private readonly hasher: PasswordHasher,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue, InvalidValues, PseudonymTaken, TooManyTries */
  async execute(command: RegisterMemberCommand): Promise<void> {
    await this.throttle.hit(REGISTER_PER_NETWORK, command.network);
    const { pseudonym, email, password, branches, language, charter } = await this.judged(command);
    const { judged: words } = await this.words.passName(pseudonym.text);
    await this.mustBeFree(pseudonym, this.ids.next<MemberId>()); // before the cost of hashing, and again below
    const passwordHash = await this.hasher.hash(password.text);
    const register = () =>
      this.unitOfWork.run(async () => {
        const id = this.ids.next<MemberId>();
        const at = this.clock.now();
        await this.mustBeFree(pseudonym, id);
        const known = await this.accounts.byEmail(email);
        const member = Member.register({ id, pseudonym, branches, language, charterVersion: charter, at });
        this.members.add(member);
        member.tellOfName(words, at);
        if (known && !(await this.unconfirmed.release(known.memberId))) known.noteRegistrationAttempt(at);
        else this.accounts.add(Account.open({ memberId: id, email, passwordHash, at }));
      });
    try {
      await register();
    } catch (error) {
      if (isTaken(error, 'member_skeleton_unique', 'member_handle_unique')) throw new PseudonymTaken();
      if (!isTaken(error, 'account_email_unique')) throw error;
      await register(); // registered in the same instant: now it is known
    }
  }

  private async judged(command: RegisterMemberCommand) {
    const own = await this.names.list();
    const disposable = await this.disposableMail.domains();
    const localPart = Email.find(command.email)?.localPart ?? '';
    return judgedTogether({
      pseudonym: () => Pseudonym.of(command.pseudonym, (name) => this.lookAlikes.skeleton(name), own),
      email: () => Email.lasting(command.email, disposable),
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
