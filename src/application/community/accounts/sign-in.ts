import { WrongCredentials } from '#domain/community/accounts/account';
import type { Accounts, Sessions } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import { openSession, type SessionId } from '#domain/community/accounts/session';
import { DomainError } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { Clock, Ids, Secrets, Throttle, UnitOfWork } from '../../shared/ports.ts';
import { SIGN_IN_PER_ACCOUNT } from './account.limits.ts';
import type { CredentialsQuery } from './credentials.query.ts';
import type { NetworkGate } from './network.gate.ts';
import type { PasswordHasher } from './password-hasher.port.ts';

/** Told only to who knows the password. */
export class AccountSuspended extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.account-suspended';
  constructor() {
    super('Account suspended');
  }
}

export interface SignInCommand {
  readonly email: string;
  readonly password: string;
  readonly network: string;
  /** What the browser says it is. */
  readonly device: string;
  /** The session the browser came with, which ends: nobody keeps a secret across a sign-in. */
  readonly formerSecret: string | null;
}

export interface OpenedSession {
  /** For the cookie; not kept anywhere else. */
  readonly secret: string;
  readonly expiresAt: Date;
  readonly memberId: MemberId;
}

export class SignIn {
  constructor(
    private readonly credentials: CredentialsQuery,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly moderation: ModerationApi,
    private readonly hasher: PasswordHasher,
    private readonly gate: NetworkGate,
    private readonly throttle: Throttle,
    private readonly secrets: Secrets,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws WrongCredentials, TooManyTries, AccountSuspended */
  async execute(command: SignInCommand): Promise<OpenedSession> {
    const email = Email.find(command.email);
    const key = email?.key ?? command.email;
    const password = command.password.normalize('NFC');
    this.gate.mustBeOpen(command.network);
    await this.throttle.hit(SIGN_IN_PER_ACCOUNT, key);
    const known = email && (await this.credentials.byEmail(email.key));
    const right = await this.hasher.verify(known?.passwordHash ?? null, password);
    if (!known || !right || known.status === 'deleted') {
      await this.gate.failed(command.network);
      throw new WrongCredentials();
    }
    await this.throttle.forget(SIGN_IN_PER_ACCOUNT, key);
    if (known.status === 'banned') throw new AccountSuspended();
    const { memberId, passwordHash } = known;
    const { role } = await this.moderation.rightsOf(memberId, known);
    const stronger = this.hasher.isOutdated(passwordHash) ? await this.hasher.hash(password) : null;
    const secret = this.secrets.next();
    const session = openSession({
      id: this.ids.next<SessionId>(),
      hash: this.secrets.hash(secret),
      memberId,
      role,
      device: command.device,
      at: this.clock.now(),
    });
    await this.unitOfWork.run(async () => {
      const account = await this.accounts.getForChange(memberId);
      if (account.hash !== passwordHash) throw new WrongCredentials(); // changed since it was checked
      if (stronger) account.strengthenHash(stronger);
      if (command.formerSecret) await this.sessions.endByHash(this.secrets.hash(command.formerSecret));
      await this.sessions.add(session);
    });
    return { secret, expiresAt: session.expiresAt, memberId };
  }
}
