import { NOTHING_GIVEN, type ProviderLink } from '#domain/community/sign-on/provider-link';
import type { ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import type { MemberId } from '#domain/shared/id';
import type { ProvidedRights } from '../../moderation/published/provided-rights.api.ts';

/** Cuts what links an account to a provider, and takes back what came of it. Inside the unit of work. */
export class ProviderUnlinker {
  constructor(
    private readonly links: ProviderLinks,
    private readonly rights: ProvidedRights,
  ) {}

  /** @returns whether the member had such a link */
  async cut(link: Pick<ProviderLink, 'id' | 'memberId'>): Promise<boolean> {
    const former = await this.links.remove(link.id, link.memberId);
    if (!former) return false;
    const { memberId, given: before, providerId: provider } = former;
    await this.rights.follow(memberId, { before, wanted: NOTHING_GIVEN, provider });
    return true;
  }

  /** @returns whether there was any */
  async cutAll(memberId: MemberId): Promise<boolean> {
    const links = await this.links.ofMember(memberId);
    for (const link of links) await this.cut(link);
    return links.length > 0;
  }

  /** After the unit of work: what was taken back is gone at once. */
  settle(memberId: MemberId): void {
    this.rights.settle(memberId);
  }
}
