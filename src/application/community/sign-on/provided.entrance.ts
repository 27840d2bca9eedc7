import type { Accounts } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import type { Proof } from '#domain/community/factors/second-factor';
import type { MemberId } from '#domain/shared/id';
import type {
  ProvidedSession,
  ProvidedSessions,
  ProviderLinks,
} from '#domain/community/sign-on/provider-links.port';
import {
  type ProviderLink,
  SignOnClosed,
  SignOnGone,
  SignOnOver,
} from '#domain/community/sign-on/provider-link';
import type { ProvidedRights } from '../../moderation/published/provided-rights.api.ts';
import type { Arrival, Attested, SignOnApi } from '../../site/published/sign-on.api.ts';
import type { Clock, LastingDigests, UnitOfWork } from '../../shared/ports.ts';
import type { Credentials, CredentialsQuery } from '../accounts/credentials.query.ts';
import {
  AccountShutOut,
  type AccountSuspended,
  type Browser,
  type OpenedSession,
  type PreparedSession,
  type SessionOpener,
} from '../accounts/session.opener.ts';
import type { Linked } from './provider.linker.ts';
import { printedTold } from './sign-on.rules.ts';

interface ShownHere {
  readonly shownAt?: Date;
  readonly proof?: Proof | null;
}

/** What the provider said, of whoever set out then. */
type Came = Pick<Arrival, 'attested' | 'begunAt'>;

/** Lets in whom a provider named and a link knows. */
export class ProvidedEntrance {
  constructor(
    private readonly links: ProviderLinks,
    private readonly sessions: ProvidedSessions,
    private readonly accounts: Accounts,
    private readonly signOn: SignOnApi,
    private readonly rights: ProvidedRights,
    private readonly opener: SessionOpener,
    private readonly credentials: CredentialsQuery,
    private readonly digests: LastingDigests,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * What the provider gives is theirs before they come in.
   * @param shown when who sits there was shown, where it was not to the provider, and by what beside the password
   * @throws AccountSuspended, AccountShutOut, SignOnGone, SignOnOver, SignOnClosed
   */
  async enter(
    known: Credentials,
    link: ProviderLink,
    { attested, begunAt }: Came,
    browser: Browser,
    { shownAt = new Date(attested.authenticatedAt ?? 0), proof = null }: ShownHere = {},
  ): Promise<OpenedSession> {
    const { role, groups } = attested;
    const told = attested.email === null ? null : Email.find(attested.email);
    await this.opener.mustLetIn(known);
    await this.mustBeLetInBy(told, link.memberId);
    const provided = await this.sessionOf(attested, told);
    await this.unitOfWork.run(async () => {
      // Whoever closes the provider takes back what it gave: after this, or there is nothing to take back.
      await this.sessions.holdComing(provided);
      await this.mustCount({ attested, begunAt });
      const before = await this.links.givenForChange(link.id);
      if (!before) throw new SignOnGone();
      const change = { before, wanted: { role, groups }, provider: attested.slug };
      const given = await this.rights.follow(link.memberId, change);
      await this.links.used(link.id, given, this.clock.now());
      await this.mustBeLetInBy(told, link.memberId); // what is given is kept by whoever is refused after it
    });
    this.rights.settle(link.memberId);
    // A role that changed ends what was opened before it.
    const prepared = await this.opener.prepare(known, browser, {
      by: 'provider',
      proof: proof ?? (attested.isFactorTrusted ? 'provider' : null),
      provided,
      shownAt,
    });
    await this.unitOfWork.run(async () => {
      await this.sessions.holdComing(provided);
      await this.accounts.getForChange(link.memberId);
      // Whoever decided any of these before found no session to end.
      if (!(await this.links.givenForChange(link.id))) throw new SignOnGone();
      await this.mustBeLetInBy(told, link.memberId);
      await this.mustCount({ attested, begunAt });
      await this.open(prepared, provided, browser);
    });
    return prepared.opened;
  }

  /**
   * Inside the unit of work that makes an account, a link or a secret anew by what a provider said, before any account is held: whoever
   * hears that it is over waits, or is waited for.
   * @throws SignOnOver, SignOnClosed
   */
  async mustStillHold(came: Came): Promise<void> {
    const { providerId, subject, sid } = came.attested;
    await this.sessions.holdComing({ providerId, subject, sid, told: null });
    await this.mustCount(came);
  }

  /** Behind the lock of what the provider told. @throws SignOnOver, SignOnClosed */
  private async mustCount({ attested, begunAt }: Came): Promise<void> {
    const why = await this.signOn.whyOver({ attested, begunAt });
    if (why !== null) throw why === 'closed' ? new SignOnClosed() : new SignOnOver();
  }

  /** Of an account that was linked just now. @throws AccountSuspended also where what befell whoever left by that name holds again */
  async enterLinked(
    known: Credentials,
    { link, standing }: Linked,
    came: Came,
    browser: Browser,
    shown: ShownHere,
  ): Promise<OpenedSession> {
    if (standing === 'banned') throw await this.suspended(known.memberId);
    return this.enter(known, link, came, browser, shown);
  }

  /**
   * The directory may shut somebody out by an address that the provider tells, and that is not their account's.
   * @throws AccountShutOut
   */
  private async mustBeLetInBy(told: Email | null, memberId: MemberId): Promise<void> {
    if (told && (await this.credentials.isShutOut({ key: told.key, memberId }))) throw new AccountShutOut();
  }

  private async sessionOf(attested: Attested, told: Email | null): Promise<ProvidedSession> {
    const { providerId, subject, sid, sealedIdToken, saidAt } = attested;
    return {
      providerId,
      subject,
      sid,
      sealedIdToken,
      saidAt,
      told: told && (await printedTold(this.digests, told)),
    };
  }

  /** For who was just shown to be them. */
  suspended(memberId: MemberId): Promise<AccountSuspended> {
    return this.opener.suspended(memberId);
  }

  /**
   * Inside the unit of work that holds what the provider told, and the account. Whoever shuts them out by the address that was told, hears
   * that their session with the provider is over, or sets a second factor up, meanwhile waits, or is waited for: what they end, and what a
   * session has shown, is whole.
   */
  private async open(prepared: PreparedSession, provided: ProvidedSession, browser: Browser): Promise<void> {
    await this.opener.open(prepared, browser);
    if (prepared.session) await this.sessions.note(prepared.session.id, provided);
  }
}
