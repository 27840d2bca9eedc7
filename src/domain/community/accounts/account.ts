import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { DomainError } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import {
  AccountClosed,
  type ClosingTold,
  CodesFailed,
  ConfirmationRequested,
  EmailChanged,
  EmailChangeRequested,
  EmailConfirmed,
  EmailTakenBack,
  FirstFactorAdded,
  PasswordChanged,
  PasswordResetRequested,
  ProviderLinked,
  ProviderUnlinked,
  RecoveryCodeUsed,
  RegistrationAttempted,
  SecondFactorAdded,
  SecondFactorRemoved,
  SecondFactorReset,
  SignInsFailed,
} from './account.facts.ts';
import { LINK_LIFETIME } from './account-token.ts';
import { Email } from './email.ts';
import type { WayId } from './way-on.ts';

export class AccountNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.account-not-found';
  constructor() {
    super('No such account');
  }
}

/** Wrong address, wrong password, or no such account: nobody is told which. */
export class WrongCredentials extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'community.wrong-credentials';
  constructor() {
    super('Wrong credentials');
  }
}

/** The link was used, is too old, or never was. */
export class LinkSpent extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.link-spent';
  constructor() {
    super('Link spent');
  }
}

export class EmailTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'community.email-taken';
  constructor() {
    super('E-mail taken');
  }
}

/** Whose ways in they are ranks as high as who would take something of them away, or higher. */
export class WaysInOfHigherRank extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.ways-in-of-higher-rank';
  constructor() {
    super('Nobody changes how an equal or higher rank comes in');
  }
}

/** A stretch of time in which changes of the address were disowned; ISO 8601. */
interface Disowned {
  readonly from: string;
  readonly until: string;
}

const isWithin = ({ from, until }: Disowned, moment: Date): boolean =>
  moment >= new Date(from) && moment <= new Date(until);

/** How a member signs in; nothing of it is ever public. */
export class Account extends AggregateRoot {
  private constructor(
    readonly memberId: MemberId,
    private email: string,
    private emailKey: string,
    private emailConfirmedAt: Date | null,
    private showsPerson: boolean,
    private passwordHash: string,
    private passwordChangedAt: Date,
    private pendingEmail: string | null,
    private previousEmail: string | null,
    private browsersForgotten: number,
    /** Changes of the address from then on were disowned, until it was taken back: those that its owner makes after that are theirs. */
    private addressDisownedFrom: Date | null,
    private addressTakenBackAt: Date | null,
    /** The same of those before, as long as a letter that tells of one may still leave. */
    private addressDisownedBefore: readonly Disowned[],
  ) {
    super();
  }

  static open(p: { memberId: MemberId; email: Email; passwordHash: string; at: Date }): Account {
    const account = new Account(
      p.memberId,
      p.email.text,
      p.email.key,
      null,
      true,
      p.passwordHash,
      p.at,
      null,
      null,
      0,
      null,
      null,
      [],
    );
    account.record(new ConfirmationRequested(p.at, p.memberId, null));
    return account;
  }

  get address(): Email {
    return Email.restore(this.email);
  }

  /** Where the member wants to be written to, once confirmed. */
  get addressToBe(): Email | null {
    return this.pendingEmail === null ? null : Email.restore(this.pendingEmail);
  }

  get formerAddress(): Email | null {
    return this.previousEmail === null ? null : Email.restore(this.previousEmail);
  }

  get hash(): string {
    return this.passwordHash;
  }

  get passwordSetAt(): Date {
    return this.passwordChangedAt;
  }

  /** How often every browser that the account knew was forgotten. */
  get timesForgotten(): number {
    return this.browsersForgotten;
  }

  get isConfirmed(): boolean {
    return this.emailConfirmedAt !== null;
  }

  /** Confirmed by a mail of ours, or by who keeps the addresses of that domain: what a directory says of the address is said of them. */
  get isWhomAddressNames(): boolean {
    return this.isConfirmed && this.showsPerson;
  }

  noteRegistrationAttempt(at: Date): void {
    this.record(new RegistrationAttempted(at, this.memberId));
  }

  /** So many wrong passwords in a short time that the owner should hear of it. */
  noteFailedSignIns(at: Date): void {
    this.record(new SignInsFailed(at, this.memberId));
  }

  /** Asks for the mail with the link again; nothing to confirm, nothing sent. @param way the page that it leads on to */
  requestConfirmation(at: Date, way: WayId | null): void {
    if (!this.isConfirmed) this.record(new ConfirmationRequested(at, this.memberId, way));
  }

  /**
   * Whoever follows the link holds the address; whether they also chose the password is asked before.
   * @param showsPerson false where a provider says so of an address that is not its own to give
   */
  confirmEmail(at: Date, showsPerson = true): void {
    this.showsPerson = showsPerson || (this.isConfirmed && this.showsPerson);
    if (this.isConfirmed) return;
    this.emailConfirmedAt = at;
    this.record(new EmailConfirmed(at, this.memberId));
  }

  /** @param way the page that its mail leads on to */
  requestPasswordReset(at: Date, way: WayId | null): void {
    this.record(new PasswordResetRequested(at, this.memberId, way));
  }

  /** A change of address that was asked for is off: who asked may not be who owns it. */
  changePassword(hash: string, at: Date): void {
    this.passwordHash = hash;
    this.pendingEmail = null;
    this.passwordChangedAt = at;
    this.record(new PasswordChanged(at, this.memberId));
  }

  /** The same password, hashed as strongly as is asked today. */
  strengthenHash(hash: string): void {
    this.passwordHash = hash;
  }

  /** @param again the address that stands is to be confirmed once more */
  requestEmailChange(wanted: Email, at: Date, again = false): void {
    if (wanted.equals(this.address) && !again) return;
    this.pendingEmail = wanted.text;
    this.record(new EmailChangeRequested(at, this.memberId));
  }

  /**
   * An address is confirmed, be it the first one: where none was before, nobody else is told of a change.
   * @param confirmed the address that the followed link was sent to
   * @param seal hides the former address in the fact that tells it
   * @throws LinkSpent when another change was asked for since
   */
  confirmEmailChange(confirmed: Email, at: Date, seal: (former: Email) => string): void {
    if (!this.addressToBe?.equals(confirmed)) throw new LinkSpent();
    const [former, wasConfirmed] = [this.address, this.isConfirmed];
    this.moveTo(confirmed, at);
    if (!wasConfirmed) this.record(new EmailConfirmed(at, this.memberId));
    else if (!confirmed.equals(former)) this.record(new EmailChanged(at, this.memberId, seal(former)));
  }

  /**
   * Whoever reads the mailbox of a former address did not change it: neither then, nor what was changed since.
   * @param p.changedAt when it was the one of the account for the last time
   * @param p.seal hides the address that is left in the fact that tells it
   */
  takeAddressBack(
    former: Email,
    { changedAt, at, seal }: { changedAt: Date; at: Date; seal: (left: Email) => string },
  ): void {
    const left = this.address;
    this.moveTo(former, at);
    this.disown(changedAt, at);
    if (!left.equals(former)) this.record(new EmailTakenBack(at, this.memberId, seal(left)));
  }

  /** Whether whoever had the address before did not make that change, also once they made others. */
  isDisowned(changedAt: Date): boolean {
    const last = this.lastDisowned;
    return [...this.addressDisownedBefore, ...(last ? [last] : [])].some((one) => isWithin(one, changedAt));
  }

  /** What was disowned before and taken back is over: the changes that its owner made since are theirs. */
  private disown(changedAt: Date, at: Date): void {
    const last = this.lastDisowned;
    const isMore = last !== null && changedAt <= new Date(last.until);
    if (last && !isMore) {
      const isToldNoMore = new Date(at.getTime() - LINK_LIFETIME['disown-address']);
      this.addressDisownedBefore = [...this.addressDisownedBefore, last].filter(
        ({ until }) => new Date(until) >= isToldNoMore,
      );
    }
    const from = isMore ? new Date(last.from) : changedAt;
    this.addressDisownedFrom = from < changedAt ? from : changedAt;
    this.addressTakenBackAt = at;
  }

  private get lastDisowned(): Disowned | null {
    const [from, until] = [this.addressDisownedFrom, this.addressTakenBackAt];
    return from && until && { from: from.toISOString(), until: until.toISOString() };
  }

  /** Whoever follows a link that came there holds that address. The one before was theirs only where they had shown so: it may be a slip of the pen. */
  private moveTo(address: Email, at: Date): void {
    if (!address.equals(this.address)) this.previousEmail = this.isConfirmed ? this.email : null;
    this.email = address.text;
    this.emailKey = address.key;
    this.emailConfirmedAt = at;
    this.showsPerson = true;
    this.pendingEmail = null;
  }

  /**
   * Its owner is told, at the address that it has until now, where it was ever shown to be theirs, and at those it was moved away from as
   * long as that can be disowned: who knows the password moves it first.
   * @param p.disowning addresses that letters went to by which a change is disowned
   * @param p.seal hides an address in the fact that tells it
   */
  tellOfClosing(
    said: Omit<ClosingTold, 'sealedTo' | 'formerly'>,
    at: Date,
    { disowning, seal }: { disowning: readonly Email[]; seal: (to: Email) => string },
  ): void {
    if (!this.isConfirmed) return;
    const left = this.leftLately(at);
    const former = new Map([...disowning, ...(left ? [left] : [])].map((one) => [one.key, one]));
    former.delete(this.emailKey);
    const formerly = [...former.values()].map(seal);
    this.record(new AccountClosed(at, this.memberId, { ...said, sealedTo: seal(this.address), formerly }));
  }

  /** The address before this one, while its letter may not even have left; not one from which it was taken back. */
  private leftLately(at: Date): Email | null {
    const since = this.emailConfirmedAt;
    if (!since || this.addressTakenBackAt?.getTime() === since.getTime()) return null;
    return at.getTime() - since.getTime() < LINK_LIFETIME['disown-address'] ? this.formerAddress : null;
  }

  /** What is asked beside the password changed. */
  noteSecondFactor(change: keyof typeof FACTOR_CHANGES, at: Date): void {
    this.record(new FACTOR_CHANGES[change](at, this.memberId));
  }

  noteRecoveryCode(at: Date): void {
    this.record(new RecoveryCodeUsed(at, this.memberId));
  }

  /** Whoever knows the password tried so many codes that the owner should hear of it. */
  noteFailedCodes(at: Date): void {
    this.record(new CodesFailed(at, this.memberId));
  }

  /** There is another way in, or one less. */
  noteProvider(change: 'linked' | 'unlinked', at: Date): void {
    this.record(
      change === 'linked' ? new ProviderLinked(at, this.memberId) : new ProviderUnlinked(at, this.memberId),
    );
  }

  /** Everywhere at once: from here on the account knows none of those browsers, either. */
  endSessions(): void {
    this.browsersForgotten += 1;
  }
}

const FACTOR_CHANGES = {
  'first-added': FirstFactorAdded,
  added: SecondFactorAdded,
  removed: SecondFactorRemoved,
  reset: SecondFactorReset,
} as const;
