import type { Sessions } from '#domain/community/accounts/accounts.port';
import type { Actor } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import type { Clock, Secrets, UnitOfWork } from '../../shared/ports.ts';
import type { IdentityCheck } from './identity.check.ts';

/** The password again, before a sensitive act; the session gets a new secret. */
export class ConfirmIdentity {
  constructor(
    private readonly identity: IdentityCheck,
    private readonly sessions: Sessions,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue beside `password`, TooManyTries, SessionNotFound */
  async execute(command: {
    readonly actor: Actor;
    readonly sessionId: string;
    readonly password: string;
  }): Promise<{ secret: string; expiresAt: Date }> {
    const memberId = command.actor.mustBeMember();
    await this.identity.mustKnowPassword(memberId, command.password, 'password');
    const secret = this.secrets.next();
    const expiresAt = await this.unitOfWork.run(() =>
      this.sessions.renew(
        knownId<'Session'>(command.sessionId),
        memberId,
        this.secrets.hash(secret),
        this.clock.now(),
      ),
    );
    return { secret, expiresAt };
  }
}
