import { Account } from '#domain/community/accounts/account';
import type { Accounts } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import { noPassword } from '#domain/community/accounts/password';
import { acceptedCharter } from '#domain/community/members/charter';
import { Member } from '#domain/community/members/member';
import { PseudonymTaken } from '#domain/community/members/member.errors';
import type { Members } from '#domain/community/members/members.port';
import { languageOf } from '#domain/community/members/preferences';
import { Pseudonym } from '#domain/community/members/pseudonym';
import {
  NOTHING_GIVEN,
  ProvidedAddressTaken,
  ProviderShowsNoAddress,
  type ProviderLink,
  type ProviderLinkId,
  ProviderTakesNobody,
  SignOnGone,
} from '#domain/community/sign-on/provider-link';
import type { ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import { branchesOf } from '#domain/shared/branch';
import { judgedTogether } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import type { ReturningMembers } from '../../moderation/published/returning-members.api.ts';
import type { Arrival, SignOnApi } from '../../site/published/sign-on.api.ts';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock, Ids, Secrets, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { LookAlikes } from '../../shared/text.ports.ts';
import { REGISTER_PER_NETWORK } from '../accounts/account.limits.ts';
import type { OrganisationNames } from '../accounts/organisation-names.port.ts';
import type { Browser, OpenedSession } from '../accounts/session.opener.ts';
import type { FreeNames } from '../accounts/free-names.policy.ts';
import { isTaken } from '../accounts/taken.policy.ts';
import type { UnconfirmedAccounts } from '../accounts/unconfirmed-accounts.port.ts';
import type { WordsGate } from '../words/words.gate.ts';
import type { ProvidedEntrance } from './provided.entrance.ts';
import { printedSubject } from './sign-on.rules.ts';

interface MakeProvidedAccountCommand extends Browser {
  readonly slug: string;
  /** What this browser kept since the provider answered. */
  readonly secret: string | null;
  readonly pseudonym: string;
  readonly branches: readonly string[];
  readonly charter: string;
  readonly charterInForce: string;
  readonly language: string;
  readonly network: string;
}

/**
 * Whom a provider named, and nobody here knows, becomes a member: by a name that they choose, under the charter that they
 * accept, with the address that the provider shows to be theirs. It has no password. Sanctions of whoever left with that
 * address, or under that name of the provider's, hold again.
 */
export class MakeProvidedAccount {
  constructor(
    private readonly signOn: SignOnApi,
    private readonly links: ProviderLinks,
    private readonly members: Members,
    private readonly accounts: Accounts,
    private readonly unconfirmed: UnconfirmedAccounts,
    private readonly lookAlikes: LookAlikes,
    private readonly names: OrganisationNames,
    private readonly free: FreeNames,
    private readonly words: WordsGate,
    private readonly returning: ReturningMembers,
    private readonly entrance: ProvidedEntrance,
    private readonly log: AuditLog,
    private readonly throttle: Throttle,
    private readonly secrets: Secrets,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @throws SignOnGone, SignOnOver, SignOnClosed, ProviderTakesNobody, ProviderShowsNoAddress, ProvidedAddressTaken, InvalidValue, InvalidValues, PseudonymTaken,
   * TooManyTries, AccountSuspended
   */
  async execute(command: MakeProvidedAccountCommand): Promise<{ opened: OpenedSession; returnTo: string }> {
    await hitByNetwork(this.throttle, REGISTER_PER_NETWORK, command.network);
    const arrival = await this.signOn.held(command.slug, command.secret ?? '');
    if (arrival?.purpose !== 'sign-in') throw new SignOnGone();
    const email = addressOf(arrival);
    const judged = await this.judged(command);
    const { judged: words } = await this.words.passName(judged.pseudonym.text);
    const passwordHash = noPassword(this.secrets.next());
    const { attested } = arrival;
    const { providerId, subject, slug } = attested;
    const { pseudonym, branches, language, charter } = judged;
    const id = this.ids.next<MemberId>();
    const made = this.clock.now();
    const link: ProviderLink = {
      id: this.ids.next<ProviderLinkId>(),
      memberId: id,
      providerId,
      subject,
      given: NOTHING_GIVEN,
      linkedAt: made,
      lastUsedAt: made,
    };
    const make = async () => {
      const at = this.clock.now();
      await this.entrance.mustStillHold(arrival);
      await this.free.mustBeFree(pseudonym, id, at);
      const known = await this.accounts.byEmail(email);
      if (known && !(await this.unconfirmed.release(known.memberId))) throw new ProvidedAddressTaken();
      await this.signOn.release(command.slug, command.secret ?? '');
      const member = Member.register({ id, pseudonym, branches, language, charterVersion: charter, at });
      member.tellOfName(words, at);
      member.activate();
      const account = Account.open({ memberId: id, email, passwordHash, at });
      account.confirmEmail(at, attested.isEmailItsOwn);
      this.members.add(member);
      this.accounts.add(account);
      await this.links.add(link);
      await this.log.write({
        at,
        actorId: id,
        action: 'sign-on.account-make',
        objectKind: 'member',
        objectId: id,
        outcome: 'done',
        details: { provider: slug },
      });
      const names = [email.key, printedSubject({ providerId, subject })];
      const standings: string[] = [];
      for (const one of names) standings.push(await this.returning.arrived(id, one));
      return standings;
    };
    const standings = await this.unitOfWork.run(make).catch((error: unknown) => {
      if (isTaken(error, 'member_skeleton_unique', 'member_handle_unique')) throw new PseudonymTaken();
      throw isTaken(error, 'account_email_unique') ? new ProvidedAddressTaken() : error;
    });
    if (standings.includes('banned')) throw await this.entrance.suspended(id);
    const credentials = {
      memberId: id,
      pseudonym: pseudonym.text,
      email: email.text,
      isWhomAddressNames: attested.isEmailItsOwn,
      passwordHash,
      timesForgotten: 0,
      status: 'active',
    } as const;
    const opened = await this.entrance.enter(credentials, link, arrival, command);
    return { opened, returnTo: arrival.returnTo };
  }

  private async judged(command: MakeProvidedAccountCommand) {
    const own = await this.names.list();
    return judgedTogether({
      pseudonym: () => Pseudonym.of(command.pseudonym, (name) => this.lookAlikes.skeleton(name), own),
      branches: () => branchesOf(command.branches),
      charter: () => acceptedCharter(command.charter, command.charterInForce),
      language: () => languageOf(command.language),
    });
  }
}

/** @throws ProviderTakesNobody, ProviderShowsNoAddress */
function addressOf({ takesNew, attested }: Arrival): Email {
  if (!takesNew) throw new ProviderTakesNobody();
  const email = attested.isEmailTrusted && attested.email !== null ? Email.find(attested.email) : null;
  if (!email) throw new ProviderShowsNoAddress();
  return email;
}
