import type { SiteConsents } from '#domain/community/vouching/site-consents.port';
import type { Actor } from '#domain/shared/actor';
import type { ConnectedSitesApi } from '../../site/published/connected-sites.api.ts';

/** A site that a member lets know who they are. */
export interface MySite {
  readonly id: string;
  readonly label: string;
  readonly origin: string;
  readonly tellsEmail: boolean;
  readonly agreedAt: Date;
  readonly lastUsedAt: Date;
}

/** For a member: which sites know them, and what of them. */
export class ReadMySites {
  constructor(
    private readonly consents: SiteConsents,
    private readonly sites: ConnectedSitesApi,
  ) {}

  /** @throws SignInNeeded */
  async execute(actor: Actor): Promise<readonly MySite[]> {
    const mine = await this.consents.ofMember(actor.mustBeMember());
    const known = await this.sites.labels(mine.map(({ siteId }) => siteId));
    return mine.flatMap(({ id, siteId, tellsEmail, agreedAt, lastUsedAt }) => {
      const site = known.find((one) => one.id === siteId);
      return site ? [{ id, label: site.label, origin: site.origin, tellsEmail, agreedAt, lastUsedAt }] : [];
    });
  }
}
