import {
  NOTHING_GIVEN,
  type ProviderLink,
  type ProviderLinkId,
} from '#domain/community/sign-on/provider-link';
import type { ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import type { ProvidedRights } from '../../moderation/published/provided-rights.api.ts';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { MayGive, SignOnApi } from '../../site/published/sign-on.api.ts';
import type { TakeBackProvidedJob } from './provided.jobs.ts';

/** So many links in one unit of work. */
const LOT = 100;
const GIVES_NOTHING: MayGive = { roles: [], groups: [] };

/**
 * What a provider gave and gives no more is taken back from everybody, whether they come in again or not. What a person gave stays,
 * and nobody is given anything: what the rules give instead comes with the next sign-in.
 */
export class TakeBackProvided {
  constructor(
    private readonly signOn: SignOnApi,
    private readonly links: ProviderLinks,
    private readonly rights: ProvidedRights,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ providerId, because }: TakeBackProvidedJob): Promise<void> {
    const gives = because === 'closed' ? GIVES_NOTHING : await this.signOn.mayGive(providerId);
    let after: ProviderLinkId | null = null;
    do after = await this.oneLot(providerId, gives, after);
    while (after !== null);
  }

  /** @returns where the next one begins; null where this was the last */
  private async oneLot(
    providerId: string,
    gives: MayGive,
    after: ProviderLinkId | null,
  ): Promise<ProviderLinkId | null> {
    const lot = await this.unitOfWork.run(async () => {
      const links = await this.links.thatGave(providerId, { after, most: LOT });
      for (const link of links) await this.takeBack(link, gives);
      return links;
    });
    for (const { memberId } of lot) this.rights.settle(memberId);
    return lot.length < LOT ? null : (lot.at(-1)?.id ?? null);
  }

  private async takeBack(
    { id, memberId, providerId, lastUsedAt }: ProviderLink,
    gives: MayGive,
  ): Promise<void> {
    const given = await this.links.givenForChange(id);
    if (!given) return;
    const { lost, kept } = partedBy(gives, given);
    if (lost.role === null && lost.groups.length === 0) return;
    // What it still gives is left out: whoever was taken out of a group since is not put in again.
    await this.rights.follow(memberId, { before: lost, wanted: NOTHING_GIVEN, provider: providerId });
    await this.links.used(id, kept, lastUsedAt);
  }
}

function partedBy(gives: MayGive, { role, groups }: ProviderLink['given']) {
  const isKept = role !== null && gives.roles.includes(role);
  return {
    lost: { role: isKept ? null : role, groups: groups.filter((slug) => !gives.groups.includes(slug)) },
    kept: { role: isKept ? role : null, groups: groups.filter((slug) => gives.groups.includes(slug)) },
  };
}
