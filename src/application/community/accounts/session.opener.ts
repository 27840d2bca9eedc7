import { WrongCredentials } from '#domain/community/accounts/account';
import type { Sessions } from '#domain/community/accounts/accounts.port';
import { openSession, type Session, type SessionId } from '#domain/community/accounts/session';
import { HalfwayGone } from '#domain/community/factors/factor.errors';
import type { Factors } from '#domain/community/factors/factors.port';
import { type Halfway, halfwayOf } from '#domain/community/factors/halfway';
import type { Halfways } from '#domain/community/factors/halfways.port';
import type { Proof } from '#domain/community/factors/second-factor';
import type { ProvidedSession } from '#domain/community/sign-on/provider-links.port';
import { DomainError } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import { SignInByProvider } from '#domain/community/sign-on/provider-link';
import {
  type ByPassword,
  byPassword,
  type ByProvider,
  byProvider,
  type WaysInStanding,
} from '#domain/community/sign-on/ways-in';
import type { SignOnApi } from '../../site/published/sign-on.api.ts';
import type { ModerationApi, ShutOut } from '../../moderation/published/moderation.api.ts';
import type { Clock, Ids, Secrets } from '../../shared/ports.ts';
import type { Credentials } from './credentials.query.ts';
import type { DeviceMark, DeviceMarks } from './device.marks.ts';

/** Told only to who has shown that the account is theirs, as who knows the password. */
export class AccountSuspended extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.account-suspended';
  /** @param shutOut until when, and where it says why; null where no measure is found behind it */
  constructor(shutOut: ShutOut | null) {
    const until = shutOut?.until?.toISOString();
    const lasts = shutOut === null ? 'unknown' : until === undefined ? 'forever' : 'until';
    super('Account suspended', {
      lasts,
      ...(until !== undefined && { until }),
      ...(shutOut?.decisionPath != null && { decisionPath: shutOut.decisionPath }),
    });
  }
}

/** The organisation's directory says that they may not come in. */
export class AccountShutOut extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.account-shut-out';
  constructor() {
    super('Account shut out');
  }
}

/** Tells no more than that, whoever asks. @throws AccountSuspended, AccountShutOut */
export function mustBeLetIn({ status }: Pick<Credentials, 'status'>): void {
  if (status === 'banned') throw new AccountSuspended(null);
  if (status === 'shut-out') throw new AccountShutOut();
}

/** What a browser says when somebody signs in. */
export interface Browser {
  /** What it says it is. */
  readonly device: string;
  /** The session it came with, which ends: nobody keeps a secret across a sign-in. */
  readonly formerSecret: string | null;
}

export interface OpenedSession {
  /** For the cookie; not kept anywhere else. */
  readonly secret: string;
  readonly expiresAt: Date;
  readonly memberId: MemberId;
  /** For the other cookie: the account knows this browser from here on. */
  readonly mark: DeviceMark;
  /** No session yet: the secret is of what is halfway to one, until a second factor is shown. */
  readonly isHalfway: boolean;
}

export type PreparedSession = { readonly opened: OpenedSession } & (
  | { readonly session: Session; readonly halfway: null }
  | { readonly session: null; readonly halfway: Halfway }
);

/** What showed who they are. */
interface ShownBefore {
  readonly by: 'password' | 'provider';
  /** Beside it; null where the account is asked whether it wants more. */
  readonly proof: Proof | null;
  /** What a provider said of its session. */
  readonly provided?: ProvidedSession;
  /** When it was shown, where that is not now: a provider lets in silently whoever came to it before. */
  readonly shownAt?: Date;
}

const PASSWORD_ALONE: ShownBefore = { by: 'password', proof: null };

/** Signs in whoever just gave the right password, or was named by a provider: halfway where the account asks for more. */
export class SessionOpener {
  constructor(
    private readonly sessions: Sessions,
    private readonly halfways: Halfways,
    private readonly factors: Factors,
    private readonly moderation: ModerationApi,
    private readonly signOn: SignOnApi,
    private readonly marks: DeviceMarks,
    private readonly secrets: Secrets,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Before the unit of work: asks Moderation how long the session may last. Where a provider is the only way in, administrators
   * keep theirs: somebody has to get in on the day on which the provider does not answer.
   * @throws AccountSuspended, AccountShutOut, SignInByProvider, WrongCredentials where the account was closed meanwhile
   */
  async prepare(
    known: Credentials,
    { device }: Browser,
    { by, proof, provided, shownAt }: ShownBefore = PASSWORD_ALONE,
  ): Promise<PreparedSession> {
    const { memberId } = known;
    const { role } = await this.moderation.rightsOf(memberId, known);
    const becomes = await this.becomes(known, role, { by, proof });
    if (becomes === 'nobody' || becomes === 'unknown') throw new WrongCredentials(); // left meanwhile
    if (becomes === 'suspended-untold') throw new AccountSuspended(null);
    await this.mustLetIn(known);
    if (becomes === 'by-provider') throw new SignInByProvider();
    const secret = this.secrets.next();
    const hash = this.secrets.hash(secret);
    const at = this.clock.now();
    const same = { secret, memberId, mark: this.marks.issue(known) };
    if (becomes === 'factor') {
      const halfway = halfwayOf({ hash, memberId, by, device, provided: provided ?? null, begunAt: at });
      return { session: null, halfway, opened: { ...same, expiresAt: halfway.expiresAt, isHalfway: true } };
    }
    const id = this.ids.next<SessionId>();
    const session = openSession({ id, hash, memberId, role, device, proof, at, ...(shownAt && { shownAt }) });
    return { session, halfway: null, opened: { ...same, expiresAt: session.expiresAt, isHalfway: false } };
  }

  /** As the table of ways in says; who comes by a provider was found by a link. */
  private async becomes(
    { memberId, status }: Pick<Credentials, 'memberId' | 'status'>,
    role: string | null,
    { by, proof }: Pick<ShownBefore, 'by' | 'proof'>,
  ): Promise<ByPassword | ByProvider> {
    const isAsked = proof === null && (await this.factors.isEnrolled(memberId));
    const standing: WaysInStanding = {
      status,
      byProvidersAlone: await this.signOn.isOnlyWay(),
      administers: role === 'administrator',
      link: by === 'provider' ? 'open' : 'none',
      factor: isAsked ? 'asked' : proof === null ? 'none' : 'shown',
      isMailboxShown: false,
    };
    return by === 'provider' ? byProvider(standing) : byPassword(standing);
  }

  /** Tells whoever has shown that the account is theirs. @throws AccountSuspended, AccountShutOut */
  async mustLetIn(known: Pick<Credentials, 'memberId' | 'status'>): Promise<void> {
    if (known.status === 'banned') throw await this.suspended(known.memberId);
    mustBeLetIn(known);
  }

  /** With until when, and where it says why: for nobody else than them. */
  async suspended(memberId: MemberId): Promise<AccountSuspended> {
    return new AccountSuspended(await this.moderation.shutOut(memberId));
  }

  /** Inside the unit of work. @throws HalfwayGone where the account asks for more since */
  async open({ session, halfway }: PreparedSession, { formerSecret }: Browser): Promise<void> {
    if (formerSecret) await this.sessions.endByHash(this.secrets.hash(formerSecret));
    if (halfway) return this.halfways.add(halfway);
    if (session.shown === null && (await this.factors.isEnrolled(session.memberId))) throw new HalfwayGone();
    await this.sessions.add(session);
  }
}
