import type { ProvidedSessions, ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import { DomainError } from '#domain/shared/domain-error';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { SessionsOver, SignOnApi } from '../../site/published/sign-on.api.ts';
import { isWorthNoting, NOTICES_PER_NETWORK } from './sign-on.rules.ts';

/** Hears from providers that sessions are over, whichever way they say it: what came of them here is over too. */
export class SessionsOverHearing {
  constructor(
    private readonly signOn: SignOnApi,
    private readonly sessions: ProvidedSessions,
    private readonly links: ProviderLinks,
    private readonly log: AuditLog,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @param work judges what was said, and gives what is over to `end`, which tells whether that person is known here
   * @throws TooManyTries, SignOnRefused, and whatever `work` throws; refusals are written
   */
  async hear<T>(
    { slug, network }: { readonly slug: string; readonly network: string },
    work: (end: (over: SessionsOver) => Promise<boolean>) => Promise<T>,
  ): Promise<T> {
    await hitByNetwork(this.throttle, NOTICES_PER_NETWORK, network);
    try {
      return await work((over) => this.end(slug, over));
    } catch (error) {
      if (error instanceof DomainError && isWorthNoting(error)) {
        const { reason } = error as { reason?: unknown };
        await this.write('refused', null, { provider: slug.slice(0, 60), code: error.code, reason });
      }
      throw error;
    }
  }

  /** That it was heard stands with what it ended, or not at all: a notice that nobody acted on may be sent again. */
  private async end(slug: string, over: SessionsOver): Promise<boolean> {
    const { providerId, subject } = over;
    const link = subject === null ? null : await this.links.find(providerId, subject);
    return this.unitOfWork.run(async () => {
      await this.sessions.holdOver(over);
      await this.signOn.hear(over);
      const sessions = (await this.sessions.end(over)).length;
      const known = link !== null || sessions > 0;
      const details = { provider: slug, sessions, ...(!known && { code: 'nobody-known' }) };
      await this.write(known ? 'done' : 'refused', providerId, details);
      return known;
    });
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
