import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import {
  type ConnectedSite,
  type ConnectedSiteId,
  ConnectedSiteNotFound,
} from '#domain/site/sign-on/connected-site';
import type { ConnectedSites } from '#domain/site/sign-on/connected-sites.port';
import { ownFields } from '../../platform/persistence/aggregate-schema.ts';
import { connectedSiteSchema } from './connected-site.schema.ts';

export class PostgresConnectedSites implements ConnectedSites {
  constructor(private readonly em: EntityManager) {}

  async getForChange(id: ConnectedSiteId): Promise<ConnectedSite> {
    const site = await this.em.findOne(connectedSiteSchema, ownFields(connectedSiteSchema, { id }), {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    if (!site) throw new ConnectedSiteNotFound();
    return site;
  }

  add(site: ConnectedSite): void {
    this.em.persist(site);
  }
}
