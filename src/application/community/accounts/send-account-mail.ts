import type { Account } from '#domain/community/accounts/account';
import { LINK_LIFETIME, tokenFor, type TokenPurpose } from '#domain/community/accounts/account-token';
import type { Accounts, AccountTokens } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import type { WayId } from '#domain/community/accounts/way-on';
import type { Members } from '#domain/community/members/members.port';
import type { MemberId } from '#domain/shared/id';
import type { MachinesOfMember } from '../../site/published/machines-of-member.api.ts';
import type {
  Clock,
  Mailer,
  OutgoingMail,
  Sealing,
  Secrets,
  Throttle,
  ThrottleRule,
  Troubles,
  UnitOfWork,
} from '../../shared/ports.ts';
import { NotHandedOver } from '../../shared/letter.ports.ts';
import { TooManyTries } from '../../shared/too-many-tries.ts';
import { LETTERS_ANYBODY_ASKS, LETTERS_KEPT_BACK } from './account.limits.ts';
import { type AccountLetter, type SendAccountMailCommand, sealOfFormerAddress } from './account.letters.ts';
import { ACCOUNT_PATHS } from './account.paths.ts';

interface Link {
  readonly purpose: TokenPurpose;
  readonly to: (secret: string) => string;
}
const LINKS: Partial<Record<AccountLetter, Link>> = {
  'confirm-email': { purpose: 'confirm-email', to: ACCOUNT_PATHS.confirmEmail },
  'reset-password': { purpose: 'reset-password', to: ACCOUNT_PATHS.resetPassword },
  'confirm-new-email': { purpose: 'change-email', to: ACCOUNT_PATHS.confirmNewEmail },
  'first-factor-added': { purpose: 'disown-factor', to: ACCOUNT_PATHS.disownFactor },
  'email-changed': { purpose: 'disown-address', to: ACCOUNT_PATHS.disownAddress },
};
const PATHS: Partial<Record<AccountLetter, string>> = {
  'already-registered': ACCOUNT_PATHS.signIn,
  'email-taken-back': ACCOUNT_PATHS.reachUs,
  'password-changed': ACCOUNT_PATHS.forgottenPassword,
  'sign-ins-failed': ACCOUNT_PATHS.forgottenPassword,
  'second-factor-added': ACCOUNT_PATHS.secondFactor,
  'second-factor-removed': ACCOUNT_PATHS.secondFactor,
  'second-factor-reset': ACCOUNT_PATHS.secondFactor,
  'recovery-code-used': ACCOUNT_PATHS.secondFactor,
  'codes-failed': ACCOUNT_PATHS.forgottenPassword,
  'provider-linked': ACCOUNT_PATHS.account,
  'provider-unlinked': ACCOUNT_PATHS.account,
  'webhook-given-up': ACCOUNT_PATHS.machines,
  'data-copy-ready': ACCOUNT_PATHS.data,
};

interface Addressed {
  readonly letter: AccountLetter;
  readonly memberId: MemberId;
  readonly to: Email;
  readonly way: WayId | null;
  /** When what it tells was done, where its link counts from then; null where it counts from now. */
  readonly since: Date | null;
}

/** A change that was undone since gives nobody a way to do it again. */
const isUndone = ({ letter, since }: Pick<Addressed, 'letter' | 'since'>, account: Account): boolean =>
  letter === 'email-changed' && since !== null && account.isDisowned(since);

/** What was told to an address that is no more the one of the account. */
const TO_FORMER: readonly AccountLetter[] = ['email-changed', 'email-taken-back'];

/**
 * Writes to the owner of an account. The mail is handed over outside any transaction and after its link was stored, so
 * whatever arrives works, also when the mail server takes it and the answer is lost: then it is sent again, with another
 * link. Of what strangers can ask for an address gets a few a day, and of what its owner needs one an hour beside; more are dropped, and the log says so. What surely did not go counts
 * for nothing.
 */
export class SendAccountMail {
  constructor(
    private readonly members: Members,
    private readonly accounts: Accounts,
    private readonly tokens: AccountTokens,
    private readonly machines: MachinesOfMember,
    private readonly mailer: Mailer,
    private readonly throttle: Throttle,
    private readonly troubles: Troubles,
    private readonly sealing: Sealing,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: SendAccountMailCommand): Promise<void> {
    const { memberId } = command;
    const addressed = await this.unitOfWork.run(async () =>
      this.addressed(command, await this.accounts.find(memberId)),
    );
    if (!addressed) return;
    const counted = await this.counted(addressed);
    if (counted === 'dropped') return;
    const besides = addressed.letter === 'password-changed' ? await this.machinesOf(memberId) : {};
    const mail = await this.unitOfWork.run(async () =>
      (await this.isUndoneMeanwhile(addressed)) ? null : this.written(addressed, besides),
    );
    if (!mail) return this.uncount(counted, addressed);
    await this.mailer.send(mail).catch(async (error: unknown) => {
      if (error instanceof NotHandedOver) await this.uncount(counted, addressed);
      throw error;
    });
  }

  /** @returns null when there is nothing left to say */
  private async addressed(
    { letter, sealedTo, changedAt, way: asked }: SendAccountMailCommand,
    account: Account | null,
  ): Promise<Addressed | null> {
    if (!account) return null; // forgotten before the mail could leave: nobody had confirmed it
    const { memberId, address } = account;
    const way = asked ?? null;
    if (letter === 'confirm-email' && account.isConfirmed) return null;
    // The owner of the old address may not be the one who did it, nor who changes it once more before the letter leaves.
    const former = sealedTo === undefined ? account.formerAddress : this.formerIn(sealedTo, memberId);
    const to = TO_FORMER.includes(letter) ? former : address;
    const since = changedAt === undefined ? null : new Date(changedAt);
    if (isUndone({ letter, since }, account)) return null;
    if (letter !== 'confirm-new-email') return to && { letter, memberId, to, way, since };
    const wanted = account.addressToBe;
    if (!wanted) return null;
    const owner = await this.accounts.byEmail(wanted);
    if (!owner || owner.memberId === memberId) return { letter, memberId, to: wanted, way, since };
    return { letter: 'already-registered', memberId: owner.memberId, to: owner.address, way: null, since };
  }

  /** Judged again on the account as it is held: whoever undoes the change now finds the link, or has undone it before. */
  private async isUndoneMeanwhile(addressed: Addressed): Promise<boolean> {
    if (addressed.letter !== 'email-changed') return false;
    return isUndone(addressed, await this.accounts.getForChange(addressed.memberId));
  }

  private formerIn(sealed: string, memberId: MemberId): Email {
    return Email.restore(this.sealing.open(sealed, sealOfFormerAddress(memberId)));
  }

  /** Whoever lost their password to somebody is to know what that person could have set up besides, and what of it goes on. */
  private async machinesOf(memberId: MemberId): Promise<Record<string, string>> {
    const machines = await this.machines.of(memberId, this.clock.now());
    const hosts = new Set(machines.flatMap(({ webhookHosts }) => webhookHosts));
    return {
      machines: machines.map(({ name }) => name).join(', '),
      webhookHosts: [...hosts].join(', '),
    };
  }

  private async written(
    addressed: Addressed,
    besides: Readonly<Record<string, string>>,
  ): Promise<OutgoingMail> {
    const { letter, memberId, to } = addressed;
    const { speaks, name: pseudonym } = await this.members.get(memberId);
    const link = LINKS[letter];
    const leads = link ? await this.lead(link, addressed) : { path: PATHS[letter] ?? ACCOUNT_PATHS.home };
    return { to: to.text, template: letter, language: speaks, values: { pseudonym, ...besides, ...leads } };
  }

  private async lead(link: Link, { memberId, to, way, since }: Addressed): Promise<Record<string, string>> {
    const secret = this.secrets.next();
    const token = { hash: this.secrets.hash(secret), memberId, purpose: link.purpose, email: to.text, way };
    const now = this.clock.now();
    await this.tokens.add(tokenFor(token, since ?? now));
    const gone = now.getTime() - (since ?? now).getTime();
    const left = Math.max(1, Math.floor((LINK_LIFETIME[link.purpose] - gone) / 60_000));
    return { path: link.to(secret), validMinutes: String(left) };
  }

  /** @returns the rule that it counts for, null of what nobody else can ask for */
  private async counted({ letter, to }: Addressed): Promise<ThrottleRule | null | 'dropped'> {
    const rules = [LETTERS_ANYBODY_ASKS[letter], LETTERS_KEPT_BACK[letter]].filter(
      (rule) => rule !== undefined,
    );
    let refusal: TooManyTries | null = null;
    for (const rule of rules)
      try {
        await this.throttle.hit(rule, to.key);
        return rule;
      } catch (error) {
        if (!(error instanceof TooManyTries)) throw error;
        refusal = error;
      }
    if (refusal === null) return null;
    this.troubles.tell('an account letter was dropped: too many of its kind today', refusal);
    return 'dropped';
  }

  /** It surely did not go: tried for a day, it would be dropped as one too many. */
  private async uncount(rule: ThrottleRule | null, { to }: Addressed): Promise<void> {
    if (!rule) return;
    await this.throttle.hit(rule, to.key, -1).catch((error: unknown) => {
      if (!(error instanceof TooManyTries)) throw error;
    });
  }
}
