import type { ProvidedSessions } from '#domain/community/sign-on/provider-links.port';
import type { Consumer } from '../../shared/ports.ts';
import type { ProviderClosedV1 } from '../../site/published/site.facts.ts';

/** What a provider opened does not outlast it: whoever closes one does not believe it any more. */
export class EndClosedProvider implements Consumer<ProviderClosedV1> {
  constructor(private readonly sessions: ProvidedSessions) {}

  async on({ providerId }: ProviderClosedV1): Promise<void> {
    await this.sessions.end({ providerId, subject: null, sid: null });
  }
}
