import { Account } from '#domain/community/accounts/account';
import type { Accounts } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import { Password } from '#domain/community/accounts/password';
import { branchesOf } from '#domain/shared/branch';
import { handleOf, Member, PseudonymTaken } from '#domain/community/members/member';
import type { Members } from '#domain/community/members/members.port';
import { languageOf } from '#domain/community/members/preferences';
import { Pseudonym } from '#domain/community/members/pseudonym';
import type { MemberId } from '#domain/shared/id';
import type { Clock, Ids, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { LookAlikes } from '../../shared/text.ports.ts';
import { REGISTER_PER_NETWORK } from './account.limits.ts';
import type { OrganisationNames } from './organisation-names.port.ts';
import type { PasswordHasher } from './password-hasher.port.ts';
import { isTaken } from './taken.policy.ts';

export interface RegisterMemberCommand {
  readonly pseudonym: string;
  readonly email: string;
  readonly password: string;
  readonly branches: readonly string[];
  /** Version of the charter that was accepted. */
  readonly charter: string;
  readonly language: string;
  readonly network: string;
}

/** The visitor learns nothing of other accounts: an address that is known gets a mail, the page says the same. */
export class RegisterMember {
  constructor(
    private readonly members: Members,
    private readonly accounts: Accounts,
    private readonly lookAlikes: LookAlikes,
    private readonly names: OrganisationNames,
    private readonly hasher: PasswordHasher,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue, PseudonymTaken, TooManyTries */
  async execute(command: RegisterMemberCommand): Promise<void> {
    await this.throttle.hit(REGISTER_PER_NETWORK, command.network);
    const own = await this.names.list();
    const pseudonym = Pseudonym.of(command.pseudonym, (name) => this.lookAlikes.skeleton(name), own);
    const email = Email.of(command.email);
    const password = Password.of(command.password, [pseudonym.text, email.localPart, ...own]);
    const branches = branchesOf(command.branches);
    const language = languageOf(command.language);
    await this.mustBeFree(pseudonym, this.ids.next<MemberId>()); // before the cost of hashing, and again below
    const passwordHash = await this.hasher.hash(password.text);
    const register = () =>
      this.unitOfWork.run(async () => {
        const id = this.ids.next<MemberId>();
        const at = this.clock.now();
        await this.mustBeFree(pseudonym, id);
        const known = await this.accounts.byEmail(email);
        if (known) return known.noteRegistrationAttempt(at);
        this.members.add(
          Member.register({ id, pseudonym, branches, language, charterVersion: command.charter, at }),
        );
        this.accounts.add(Account.open({ memberId: id, email, passwordHash, at }));
      });
    try {
      await register();
    } catch (error) {
      if (isTaken(error, 'member_skeleton_unique', 'member_handle_unique')) throw new PseudonymTaken();
      if (!isTaken(error, 'account_email_unique')) throw error;
      await register(); // registered in the same instant: now it is known
    }
  }

  private async mustBeFree(pseudonym: Pseudonym, id: MemberId): Promise<void> {
    const name = { skeleton: pseudonym.skeleton, handle: handleOf(pseudonym, id) };
    if (await this.members.isTaken(name)) throw new PseudonymTaken();
  }
}
