import type { Actor } from '#domain/shared/actor';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { ConnectedSiteId } from '#domain/site/sign-on/connected-site';
import type { ConnectedSites } from '#domain/site/sign-on/connected-sites.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Sealing, Secrets } from '../../shared/ports.ts';
import { siteSealOf } from './connected-sites.door.ts';

/** A site gets another secret; the one before is good for nothing. */
export class RenewSiteSecret {
  constructor(
    private readonly sites: ConnectedSites,
    private readonly sealing: Sealing,
    private readonly acts: AuditedActs,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** @returns the secret, told this once @throws NotAllowed, IdentityNotConfirmed, ConnectedSiteNotFound */
  async execute({
    actor,
    session,
    id,
  }: {
    readonly actor: Actor;
    readonly session: { readonly confirmedAt: Date } | null;
    readonly id: ConnectedSiteId;
  }): Promise<{ secret: string }> {
    const secret = this.secrets.next();
    await this.acts.run(
      { actor, action: 'sign-on.site-secret', object: { kind: 'connected-site', id } },
      async () => {
        actor.mustBeAllowed('sign-on.manage');
        mustBeFresh(session, this.clock.now());
      },
      async () => {
        const site = await this.sites.getForChange(id);
        site.renew(actor, this.sealing.seal(secret, siteSealOf(id)), this.clock.now());
      },
    );
    return { secret };
  }
}
