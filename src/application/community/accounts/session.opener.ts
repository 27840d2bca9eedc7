import type { Sessions } from '#domain/community/accounts/accounts.port';
import { openSession, type Session, type SessionId } from '#domain/community/accounts/session';
import { DomainError } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import { SignInByProvider } from '#domain/community/sign-on/provider-link';
import type { SignOnApi } from '../../site/published/sign-on.api.ts';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { Clock, Ids, Secrets } from '../../shared/ports.ts';
import type { Credentials } from './credentials.query.ts';
import type { DeviceMark, DeviceMarks } from './device.marks.ts';

/** Told only to who knows the password. */
export class AccountSuspended extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.account-suspended';
  constructor() {
    super('Account suspended');
  }
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
}

export interface PreparedSession {
  readonly session: Session;
  readonly opened: OpenedSession;
}

/** Signs in whoever just gave the right password, or was named by a provider. */
export class SessionOpener {
  constructor(
    private readonly sessions: Sessions,
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
   * @param by what showed who they are
   * @throws AccountSuspended, SignInByProvider
   */
  async prepare(
    known: Credentials,
    { device }: Browser,
    by: 'password' | 'provider' = 'password',
  ): Promise<PreparedSession> {
    if (known.status === 'banned') throw new AccountSuspended();
    const { memberId } = known;
    const { role } = await this.moderation.rightsOf(memberId, known);
    if (by === 'password' && role !== 'administrator' && (await this.signOn.isOnlyWay()))
      throw new SignInByProvider();
    const secret = this.secrets.next();
    const session = openSession({
      id: this.ids.next<SessionId>(),
      hash: this.secrets.hash(secret),
      memberId,
      role,
      device,
      at: this.clock.now(),
    });
    const mark = this.marks.issue(known);
    return { session, opened: { secret, expiresAt: session.expiresAt, memberId, mark } };
  }

  /** Inside the unit of work. */
  async open({ session }: PreparedSession, { formerSecret }: Browser): Promise<void> {
    if (formerSecret) await this.sessions.endByHash(this.secrets.hash(formerSecret));
    await this.sessions.add(session);
  }
}
