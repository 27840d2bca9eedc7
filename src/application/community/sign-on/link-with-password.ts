import { WrongCredentials } from '#domain/community/accounts/account';
import type { Accounts } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import { halfwayOf } from '#domain/community/factors/halfway';
import type { Halfways } from '#domain/community/factors/halfways.port';
import { SignOnGone } from '#domain/community/sign-on/provider-link';
import type { SignOnApi } from '../../site/published/sign-on.api.ts';
import type { Clock, Secrets, UnitOfWork } from '../../shared/ports.ts';
import type { Credentials, CredentialsQuery } from '../accounts/credentials.query.ts';
import type { Decoys } from '../accounts/decoys.port.ts';
import type { DeviceMarks } from '../accounts/device.marks.ts';
import type { PasswordHasher } from '../accounts/password-hasher.port.ts';
import type { Browser, OpenedSession } from '../accounts/session.opener.ts';
import type { SignInGuard } from '../accounts/sign-in.guard.ts';
import type { PasswordLinkGate } from './password-link.gate.ts';
import type { ProviderLinker } from './provider.linker.ts';
import type { ProvidedEntrance } from './provided.entrance.ts';

interface LinkWithPasswordCommand extends Browser {
  readonly slug: string;
  /** What this browser kept since the provider answered. */
  readonly secret: string | null;
  readonly email: string;
  readonly password: string;
  readonly network: string;
  readonly mark: string | null;
}

/**
 * Whom a provider named shows that an account is theirs by its password, and by nothing less: that the address which the provider
 * tells is the account's never is enough. Where members come in by a provider alone, the password is not enough either: the mailbox is
 * shown too, and the second factor of an account that asks for one. From here on they come in by the provider.
 */
export class LinkWithPassword {
  constructor(
    private readonly signOn: SignOnApi,
    private readonly linker: ProviderLinker,
    private readonly gate: PasswordLinkGate,
    private readonly credentials: CredentialsQuery,
    private readonly accounts: Accounts,
    private readonly halfways: Halfways,
    private readonly hasher: PasswordHasher,
    private readonly guard: SignInGuard,
    private readonly marks: DeviceMarks,
    private readonly entrance: ProvidedEntrance,
    private readonly decoys: Decoys,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @throws SignOnGone, SignOnOver, SignOnClosed, WrongCredentials, TooManyTries, AccountSuspended, ConfirmBeforeLinking, LinkOnceSignedIn, LinkedToAnother,
   * SignInByProvider, ShowAddressBeforeLinking, ProviderLinkTaken
   */
  async execute(command: LinkWithPasswordCommand): Promise<{ opened: OpenedSession; returnTo: string }> {
    const arrival = await this.signOn.held(command.slug, command.secret ?? '');
    if (arrival?.purpose !== 'sign-in') throw new SignOnGone();
    const email = Email.find(command.email);
    const known = email && (await this.credentials.byEmail(email.key));
    const attempt = {
      account: email?.key ?? command.email,
      network: command.network,
      device: this.marks.known(command.mark, known),
    };
    await this.guard.mustBeOpen(attempt);
    const right = await this.hasher.verify(known?.passwordHash ?? null, command.password.normalize('NFC'));
    if (!known || !right || known.status === 'deleted') {
      if (await this.guard.failed(attempt)) await this.tellOwner(email);
      throw new WrongCredentials();
    }
    await this.guard.succeeded(attempt);
    const { attested, returnTo } = arrival;
    const { memberId } = known;
    const asked = await this.gate.ask(known);
    const at = this.clock.now();
    const secret = this.secrets.next();
    const become = await this.unitOfWork.run(async () => {
      await this.entrance.mustStillHold(arrival);
      const account = await this.accounts.getForChange(memberId);
      if (account.hash !== known.passwordHash) throw new WrongCredentials(); // changed since it was checked
      const shown = { attested, hasShownFactor: false, at };
      if ((await this.gate.mustLink(account, asked, shown)) === 'factor')
        return this.halfway(known, command, secret, at);
      await this.signOn.release(command.slug, command.secret ?? '');
      const linked = await this.linker.link(account, attested, at);
      return () => this.entrance.enterLinked(known, linked, arrival, command, { shownAt: at });
    });
    return { opened: await become(), returnTo };
  }

  /** The account is linked once its second factor was shown too; what the provider said is kept until then. */
  private async halfway(
    known: Credentials,
    { slug, secret: kept, device }: LinkWithPasswordCommand,
    secret: string,
    begunAt: Date,
  ): Promise<() => Promise<OpenedSession>> {
    const { memberId } = known;
    const halfway = halfwayOf({
      hash: this.secrets.hash(secret),
      memberId,
      by: 'provider',
      device,
      provided: null,
      arrival: { slug, hash: this.secrets.hash(kept ?? '') },
      begunAt,
    });
    await this.halfways.add(halfway);
    const { expiresAt } = halfway;
    const opened = { secret, expiresAt, memberId, mark: this.marks.issue(known), isHalfway: true };
    return () => Promise.resolve(opened);
  }

  private async tellOwner(email: Email | null): Promise<void> {
    await this.unitOfWork.run(async () => {
      const account = email && (await this.accounts.byEmail(email));
      if (account) account.noteFailedSignIns(this.clock.now());
      else await this.decoys.leave(this.clock.now());
    });
  }
}
