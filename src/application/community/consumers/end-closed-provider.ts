import type { ProvidedSessions } from '#domain/community/sign-on/provider-links.port';
import type { Consumer, JobQueue } from '../../shared/ports.ts';
import type { ProviderClosedV1 } from '../../site/published/site.facts.ts';
import { END_SESSIONS_OF_CLOSED, TAKE_BACK_PROVIDED } from '../sign-on/provided.jobs.ts';

/**
 * What a provider opened does not outlast it, nor what it gave: whoever closes one does not believe it any more. The links stay, and
 * once it is open again it gives anew to who comes in.
 */
export class EndClosedProvider implements Consumer<ProviderClosedV1> {
  constructor(
    private readonly sessions: ProvidedSessions,
    private readonly jobs: JobQueue,
  ) {}

  async on({ providerId }: ProviderClosedV1): Promise<void> {
    // Whoever is coming in from there is waited for, and whoever comes later finds it closed.
    await this.sessions.holdProvider(providerId);
    await this.jobs.enqueue(END_SESSIONS_OF_CLOSED, { providerId });
    await this.jobs.enqueue(TAKE_BACK_PROVIDED, { providerId, because: 'closed' });
  }
}
