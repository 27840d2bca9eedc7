import type { Actor } from '#domain/shared/actor';
import type { ConnectedSiteId } from '#domain/site/sign-on/connected-site';

/** Another site that asks who people are, as the back office shows it. */
export interface ConnectedSiteView {
  readonly id: ConnectedSiteId;
  readonly label: string;
  readonly origin: string;
  readonly tellsEmail: boolean;
  readonly isOpen: boolean;
  readonly secretGivenAt: Date;
  readonly createdAt: Date;
}

export interface KnownSite extends ConnectedSiteView {
  /** Null until one is made: of those of the demonstration. */
  readonly sealedSecret: string | null;
}

export interface ConnectedSitesDeskQuery {
  /** By their names; 100 at most. @throws NotAllowed */
  all(actor: Actor): Promise<readonly ConnectedSiteView[]>;
  /** @throws NotAllowed */
  one(actor: Actor, id: string): Promise<ConnectedSiteView | null>;
}

export interface KnownSitesQuery {
  byOrigin(origin: string): Promise<KnownSite | null>;
  labels(ids: readonly string[]): Promise<readonly Pick<KnownSite, 'id' | 'label' | 'origin'>[]>;
}
