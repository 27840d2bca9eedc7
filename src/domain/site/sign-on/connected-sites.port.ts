import type { ConnectedSite, ConnectedSiteId } from './connected-site.ts';

export interface ConnectedSites {
  /** Held until the transaction ends. @throws ConnectedSiteNotFound */
  getForChange(id: ConnectedSiteId): Promise<ConnectedSite>;
  add(site: ConnectedSite): void;
}
