import { Account } from '#domain/community/accounts/account';
import type { Accounts } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import { Password } from '#domain/community/accounts/password';
import { acceptedCharter } from '#domain/community/members/charter';
import { Member } from '#domain/community/members/member';
import { PseudonymTaken } from '#domain/community/members/member.errors';
import type { Members } from '#domain/community/members/members.port';
import { languageOf } from '#domain/community/members/preferences';
import { Pseudonym } from '#domain/community/members/pseudonym';
import { branchesOf } from '#domain/shared/branch';
import { InvalidValue, InvalidValues, judgedTogether } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { LookAlikes } from '../../shared/text.ports.ts';
import type { WordsGate } from '../words/words.gate.ts';
import type { DisposableMail } from './disposable-mail.port.ts';
import type { FreeNames } from './free-names.policy.ts';
import type { OrganisationNames } from './organisation-names.port.ts';
import type { PasswordHasher } from './password-hasher.port.ts';
import { isTaken } from './taken.policy.ts';
import type { UnconfirmedAccounts } from './unconfirmed-accounts.port.ts';

/** What somebody typed to become a member. */
export interface NewcomerForm {
  readonly pseudonym: string;
  readonly email: string;
  readonly password: string;
  readonly branches: readonly string[];
  /** Version of the charter that was accepted; empty when none was. */
  readonly charter: string;
  readonly charterInForce: string;
  readonly language: string;
}

/** Judged, with a name that was free a moment ago and a password that is only known as its hash. */
export type Newcomer = Awaited<ReturnType<NewcomerRegistrar['judge']>>;

/** Who has just become a member, in the transaction that made them one. */
export interface Entrant {
  readonly id: MemberId;
  readonly email: Email;
  readonly at: Date;
  /** Not when somebody else's confirmed account has the address: then nobody can ever sign in as them. */
  readonly account: Account | null;
  readonly member: Member;
}

/**
 * Makes somebody a member, whichever way they came. An address whose account waits for its confirmation belongs to nobody yet,
 * so the newest sign-up takes it. One that is confirmed is told by mail that somebody tried; the pseudonym is held all the
 * same: whether it is free afterwards would tell whether the address was.
 */
export class NewcomerRegistrar {
  constructor(
    private readonly members: Members,
    private readonly accounts: Accounts,
    private readonly unconfirmed: UnconfirmedAccounts,
    private readonly lookAlikes: LookAlikes,
    private readonly names: OrganisationNames,
    private readonly free: FreeNames,
    private readonly disposableMail: DisposableMail,
    private readonly words: WordsGate,
    private readonly hasher: PasswordHasher,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue, InvalidValues, PseudonymTaken, and what the rules of words refuse */
  async judge(form: NewcomerForm) {
    const { password, ...values } = await this.valuesOf(form).catch((error) => this.refuse(form, error));
    const { judged: words } = await this.words.passName(values.pseudonym.text);
    await this.mustBeFree(values.pseudonym, this.ids.next<MemberId>()); // before the cost of hashing, and again below
    return { ...values, words, passwordHash: await this.hasher.hash(password.text) };
  }

  /**
   * @param alongside what else happens in the same transaction; may run twice, the first time in vain
   * @throws PseudonymTaken, and what `alongside` throws
   */
  async register(
    newcomer: Newcomer,
    alongside: (entrant: Entrant) => Promise<void> = async () => {},
  ): Promise<void> {
    const enter = () => this.unitOfWork.run(async () => alongside(await this.enter(newcomer)));
    try {
      await enter();
    } catch (error) {
      if (isTaken(error, 'member_skeleton_unique', 'member_handle_unique')) throw new PseudonymTaken();
      if (!isTaken(error, 'account_email_unique')) throw error;
      await enter(); // registered in the same instant: now it is known
    }
  }

  private async enter({ words, passwordHash, charter, ...values }: Newcomer): Promise<Entrant> {
    const { pseudonym, email, branches, language } = values;
    const id = this.ids.next<MemberId>();
    const at = this.clock.now();
    await this.mustBeFree(pseudonym, id);
    const known = await this.accounts.byEmail(email);
    const member = Member.register({ id, pseudonym, branches, language, charterVersion: charter, at });
    this.members.add(member);
    member.tellOfName(words, at);
    if (known && !(await this.unconfirmed.release(known.memberId))) {
      known.noteRegistrationAttempt(at);
      return { id, email, at, member, account: null };
    }
    const account = Account.open({ memberId: id, email, passwordHash, at });
    this.accounts.add(account);
    return { id, email, at, member, account };
  }

  private async valuesOf(form: NewcomerForm) {
    const own = await this.names.list();
    const disposable = await this.disposableMail.domains();
    const localPart = Email.find(form.email)?.localPart ?? '';
    return judgedTogether({
      pseudonym: () => this.pseudonymOf(form, own),
      email: () => Email.lasting(form.email, disposable),
      password: () => Password.of(form.password, [form.pseudonym, localPart, ...own]),
      branches: () => branchesOf(form.branches),
      charter: () => acceptedCharter(form.charter, form.charterInForce),
      language: () => languageOf(form.language),
    });
  }

  /** Whoever has another field to mend hears now that the name is taken, too. */
  private async refuse(form: NewcomerForm, error: unknown): Promise<never> {
    if (!(error instanceof InvalidValue || error instanceof InvalidValues)) throw error;
    if (error.fields.some(({ field }) => field === 'pseudonym')) throw error;
    const pseudonym = this.pseudonymOf(form, await this.names.list());
    if (!(await this.free.isHeld(pseudonym, this.ids.next<MemberId>(), this.clock.now()))) throw error;
    throw new InvalidValues([...new PseudonymTaken().fields, ...error.fields]);
  }

  private pseudonymOf(form: NewcomerForm, own: readonly string[]): Pseudonym {
    return Pseudonym.of(form.pseudonym, (name) => this.lookAlikes.skeleton(name), own);
  }

  private mustBeFree(pseudonym: Pseudonym, id: MemberId): Promise<void> {
    return this.free.mustBeFree(pseudonym, id, this.clock.now());
  }
}
