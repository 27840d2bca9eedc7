import { Account } from '#domain/community/accounts/account';
import type { Accounts } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import { Password } from '#domain/community/accounts/password';
import { Member } from '#domain/community/members/member';
import type { Members } from '#domain/community/members/members.port';
import { languageOf } from '#domain/community/members/preferences';
import { Pseudonym } from '#domain/community/members/pseudonym';
import { acceptedCharter } from '#domain/community/members/charter';
import { DomainError, judgedTogether } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { Clock, Ids, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { LookAlikes } from '../../shared/text.ports.ts';
import { FOUND_PER_NETWORK } from './account.limits.ts';
import type { FirstRunQuery } from './first-run.query.ts';
import type { OrganisationNames } from './organisation-names.port.ts';
import type { PasswordHasher } from './password-hasher.port.ts';

export class AlreadyFounded extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.already-founded';
  constructor() {
    super('The community has members already');
  }
}

interface CreateFirstAdministratorCommand {
  readonly pseudonym: string;
  readonly email: string;
  readonly password: string;
  /** Version of the charter that was accepted; empty when none was. */
  readonly charter: string;
  readonly charterInForce: string;
  readonly language: string;
  readonly network: string;
}

/** The page of the first start: of many who send it at once, one founds the community. */
export class CreateFirstAdministrator {
  constructor(
    private readonly members: Members,
    private readonly accounts: Accounts,
    private readonly lookAlikes: LookAlikes,
    private readonly names: OrganisationNames,
    private readonly hasher: PasswordHasher,
    private readonly moderation: ModerationApi,
    private readonly firstRun: FirstRunQuery,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AlreadyFounded, InvalidValue, InvalidValues, TooManyTries */
  async execute(command: CreateFirstAdministratorCommand): Promise<{ memberId: MemberId }> {
    if (!(await this.firstRun.execute())) throw new AlreadyFounded(); // before the cost of hashing, and again below
    await hitByNetwork(this.throttle, FOUND_PER_NETWORK, command.network);
    const own = await this.names.list();
    const localPart = Email.find(command.email)?.localPart ?? '';
    const { pseudonym, email, password, charter, language } = judgedTogether({
      pseudonym: () => Pseudonym.ofStaff(command.pseudonym, (name) => this.lookAlikes.skeleton(name)),
      email: () => Email.of(command.email),
      password: () => Password.of(command.password, [command.pseudonym, localPart, ...own]),
      charter: () => acceptedCharter(command.charter, command.charterInForce),
      language: () => languageOf(command.language),
    });
    const passwordHash = await this.hasher.hash(password.text);
    const id = this.ids.next<MemberId>();
    await this.unitOfWork.run(async () => {
      if (!(await this.members.noneYet())) throw new AlreadyFounded();
      const at = this.clock.now();
      const member = Member.register({
        id,
        pseudonym,
        branches: [],
        language,
        charterVersion: charter,
        at,
        founder: true,
      });
      const account = Account.open({ memberId: id, email, passwordHash, at });
      member.activate();
      account.confirmEmail(at);
      this.members.add(member);
      this.accounts.add(account);
    });
    await this.moderation.appointFounder(id);
    return { memberId: id };
  }
}
