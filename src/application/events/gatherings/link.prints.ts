import type { GatheringId } from '#domain/events/gatherings/ids';
import type { LinkPrint } from '#domain/events/gatherings/told-changes';
import type { LastingDigests } from '../../shared/ports.ts';

/** By what the news of an event knows links again that it must not say. */
export class LinkPrints {
  constructor(private readonly digests: LastingDigests) {}

  /** @returns those of these links; the same link is known under another one in another event */
  async of(id: GatheringId, links: readonly string[]): Promise<LinkPrint> {
    const prints = await Promise.all(
      links.map(async (link) => [link, await this.digests.digest(link, `link of event ${id}`)] as const),
    );
    const known = new Map(prints);
    return (link) => known.get(link) ?? null;
  }
}
