import type { ProvidedSessions, ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import { DomainError } from '#domain/shared/domain-error';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type {
  AfterLogout,
  EndingAsked,
  LogoutMessage,
  SingleLogoutApi,
} from '../../site/published/single-logout.api.ts';
import { isWorthNoting, NOTICES_PER_NETWORK } from './sign-on.rules.ts';

/**
 * A browser brings the word of a SAML provider: that a session is over, so that what came of it here is over too, or that it ended one
 * as we asked. Whose browser it is counts for nothing: its cookies may be missing, and whom the provider means stands with the sessions.
 */
export class HearLogout {
  constructor(
    private readonly logout: SingleLogoutApi,
    private readonly sessions: ProvidedSessions,
    private readonly links: ProviderLinks,
    private readonly log: AuditLog,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ProviderNotFound, SignOnUnknown, SignOnRefused, TooManyTries */
  async execute(command: {
    readonly slug: string;
    readonly message: LogoutMessage;
    readonly network: string;
  }): Promise<AfterLogout> {
    await this.throttle.hit(NOTICES_PER_NETWORK, command.network);
    const { slug } = command;
    try {
      const word = await this.logout.judge(slug, command.message);
      if (word.kind === 'answered') return { ticket: word.ticket };
      const known = await this.end(slug, word);
      return await this.logout.answer(slug, word.answerTo, known);
    } catch (error) {
      if (error instanceof DomainError && isWorthNoting(error)) {
        const { reason } = error as { reason?: unknown };
        await this.write('refused', null, { provider: slug.slice(0, 60), code: error.code, reason });
      }
      throw error;
    }
  }

  /** @returns whether that person is known here, with a session or without */
  private async end(slug: string, { providerId, subject, sids }: EndingAsked): Promise<boolean> {
    const link = await this.links.find(providerId, subject);
    return this.unitOfWork.run(async () => {
      let sessions = 0;
      for (const sid of sids.length === 0 ? [null] : new Set(sids))
        sessions += (await this.sessions.end({ providerId, subject, sid })).length;
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
