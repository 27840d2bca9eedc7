import type { ProvidedSessions } from '#domain/community/sign-on/provider-links.port';
import { DomainError } from '#domain/shared/domain-error';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { SignOnApi } from '../../site/published/sign-on.api.ts';
import { isWorthNoting, NOTICES_PER_NETWORK } from './sign-on.rules.ts';

/** A provider tells that somebody's session with it is over: what came of it here is over too. */
export class EndProvidedSessions {
  constructor(
    private readonly signOn: SignOnApi,
    private readonly sessions: ProvidedSessions,
    private readonly log: AuditLog,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ProviderNotFound, SignOnRefused, ProviderUnreachable, TooManyTries */
  async execute(command: {
    readonly slug: string;
    readonly notice: string;
    readonly network: string;
  }): Promise<void> {
    await this.throttle.hit(NOTICES_PER_NETWORK, command.network);
    const { slug } = command;
    try {
      const ended = await this.signOn.loggedOut(slug, command.notice);
      await this.unitOfWork.run(async () => {
        const whose = await this.sessions.end(ended);
        await this.write('done', ended.providerId, { provider: slug, sessions: whose.length });
      });
    } catch (error) {
      if (error instanceof DomainError && isWorthNoting(error)) {
        const { reason } = error as { reason?: unknown };
        await this.write('refused', null, { provider: slug.slice(0, 60), code: error.code, reason });
      }
      throw error;
    }
  }

  private write(outcome: 'done' | 'refused', objectId: string | null, details: Record<string, unknown>) {
    return this.log.write({
      at: this.clock.now(),
      actorId: null,
      action: 'sign-on.logged-out',
      objectKind: 'sign-on-provider',
      objectId,
      outcome,
      details,
    });
  }
}
