import type {
  ConnectedSitesDeskQuery,
  ConnectedSiteView,
  KnownSite,
  KnownSitesQuery,
} from '#application/site/sign-on/connected-sites.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

const VIEW = `id, label, origin, tells_email as "tellsEmail", is_open as "isOpen", secret_given_at as "secretGivenAt",
  created_at as "createdAt"`;
const KNOWN = `select ${VIEW}, sealed_secret as "sealedSecret" from site.connected_site`;

export class SqlConnectedSites implements KnownSitesQuery, ConnectedSitesDeskQuery {
  constructor(private readonly sql: Sql) {}

  byOrigin(origin: string): Promise<KnownSite | null> {
    return this.sql.row<KnownSite>(`${KNOWN} where origin = $1`, [origin]);
  }

  labels(ids: readonly string[]): Promise<readonly Pick<KnownSite, 'id' | 'label' | 'origin'>[]> {
    return this.sql.rows('select id, label, origin from site.connected_site where id = any($1::uuid[])', [
      ids,
    ]);
  }

  async all(actor: Actor): Promise<readonly ConnectedSiteView[]> {
    actor.mustBeAllowed('sign-on.manage');
    return this.sql.rows<ConnectedSiteView>(
      `select ${VIEW} from site.connected_site order by label, id limit 100`,
    );
  }

  async one(actor: Actor, id: string): Promise<ConnectedSiteView | null> {
    actor.mustBeAllowed('sign-on.manage');
    return this.sql.row<ConnectedSiteView>(`select ${VIEW} from site.connected_site where id = $1`, [id]);
  }
}
