import type { Accounts } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import type { MemberId } from '#domain/shared/id';
import type {
  ProvidedSession,
  ProvidedSessions,
  ProviderLinks,
} from '#domain/community/sign-on/provider-links.port';
import { type ProviderLink, SignOnGone } from '#domain/community/sign-on/provider-link';
import type { ProvidedRights } from '../../moderation/published/provided-rights.api.ts';
import type { Attested } from '../../site/published/sign-on.api.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { Credentials, CredentialsQuery } from '../accounts/credentials.query.ts';
import {
  AccountShutOut,
  type AccountSuspended,
  type Browser,
  type OpenedSession,
  type PreparedSession,
  type SessionOpener,
} from '../accounts/session.opener.ts';

/** Lets in whom a provider named and a link knows. */
export class ProvidedEntrance {
  constructor(
    private readonly links: ProviderLinks,
    private readonly sessions: ProvidedSessions,
    private readonly accounts: Accounts,
    private readonly rights: ProvidedRights,
    private readonly opener: SessionOpener,
    private readonly credentials: CredentialsQuery,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * What the provider gives is theirs before they come in.
   * @param shownAt when who sits there was shown, where it was not to the provider
   * @throws AccountSuspended, AccountShutOut, SignOnGone
   */
  async enter(
    known: Credentials,
    link: ProviderLink,
    attested: Attested,
    browser: Browser,
    shownAt = new Date(attested.authenticatedAt ?? 0),
  ): Promise<OpenedSession> {
    const { role, groups } = attested;
    await this.opener.mustLetIn(known);
    await this.mustBeLetInBy(attested, link.memberId);
    await this.unitOfWork.run(async () => {
      const before = await this.links.givenForChange(link.id);
      if (!before) throw new SignOnGone();
      const change = { before, wanted: { role, groups }, provider: attested.slug };
      const given = await this.rights.follow(link.memberId, change);
      await this.links.used(link.id, given, this.clock.now());
    });
    this.rights.settle(link.memberId);
    // A role that changed ends what was opened before it.
    const prepared = await this.opener.prepare(known, browser, {
      by: 'provider',
      proof: attested.isFactorTrusted ? 'provider' : null,
      provided: sessionOf(attested),
      shownAt,
    });
    await this.unitOfWork.run(() => this.open(prepared, attested, browser));
    return prepared.opened;
  }

  /**
   * The directory may shut somebody out by an address that the provider tells, and that is not their account's.
   * @throws AccountShutOut
   */
  private async mustBeLetInBy({ email: told }: Attested, memberId: MemberId): Promise<void> {
    const email = told === null ? null : Email.find(told);
    if (email && (await this.credentials.isShutOut({ key: email.key, memberId }))) throw new AccountShutOut();
  }

  /** For who was just shown to be them. */
  suspended(memberId: MemberId): Promise<AccountSuspended> {
    return this.opener.suspended(memberId);
  }

  /** Inside the unit of work. Whoever sets a second factor up meanwhile waits, or is waited for: their session shows it. */
  private async open(prepared: PreparedSession, attested: Attested, browser: Browser): Promise<void> {
    await this.accounts.getForChange(prepared.opened.memberId);
    await this.opener.open(prepared, browser);
    if (prepared.session) await this.sessions.note(prepared.session.id, sessionOf(attested));
  }
}

const sessionOf = ({ providerId, subject, sid, sealedIdToken }: Attested): ProvidedSession => ({
  providerId,
  subject,
  sid,
  sealedIdToken,
});
