import { NOTHING_GIVEN } from '#domain/community/sign-on/provider-link';
import type { ProvidedSessions, ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import type { ProvidedRights } from '../../moderation/published/provided-rights.api.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { ProviderClosedV1 } from '../../site/published/site.facts.ts';

/**
 * What a provider opened does not outlast it, nor what it gave: whoever closes one does not believe it any more. The links stay, and
 * once it is open again it gives anew to who comes in.
 */
export class EndClosedProvider implements Consumer<ProviderClosedV1> {
  constructor(
    private readonly sessions: ProvidedSessions,
    private readonly links: ProviderLinks,
    private readonly rights: ProvidedRights,
  ) {}

  async on({ providerId }: ProviderClosedV1): Promise<void> {
    await this.sessions.end({ providerId, subject: null, sid: null });
    for (const { id, memberId, lastUsedAt } of await this.links.thatGave(providerId)) {
      const before = await this.links.givenForChange(id);
      if (!before) continue;
      const change = { before, wanted: NOTHING_GIVEN, provider: providerId };
      await this.links.used(id, await this.rights.follow(memberId, change), lastUsedAt);
      this.rights.settle(memberId);
    }
  }
}
