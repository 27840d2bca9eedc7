import { AlreadyTaken } from '#domain/shared/already-taken';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import {
  ConnectedSite,
  type ConnectedSiteId,
  type ConnectedSiteText,
} from '#domain/site/sign-on/connected-site';
import type { ConnectedSites } from '#domain/site/sign-on/connected-sites.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids, Sealing, Secrets } from '../../shared/ports.ts';
import { siteSealOf } from './connected-sites.door.ts';

interface SaveConnectedSiteCommand extends ConnectedSiteText {
  readonly actor: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
  /** Null makes a new one. */
  readonly id: ConnectedSiteId | null;
  /** Of a new one: where it stands. */
  readonly origin: string;
}

/** Another site may ask members who they are here, or is asked otherwise from here on. */
export class SaveConnectedSite {
  constructor(
    private readonly sites: ConnectedSites,
    private readonly sealing: Sealing,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the secret of a new one, which is told this once; null where it was there before
   * @throws NotAllowed, IdentityNotConfirmed, ConnectedSiteNotFound, InvalidValue, InvalidValues
   */
  async execute(command: SaveConnectedSiteCommand): Promise<{ id: ConnectedSiteId; secret: string | null }> {
    const { actor, session, origin, label, tellsEmail, isOpen } = command;
    const id = command.id ?? this.ids.next<ConnectedSiteId>();
    const secret = command.id === null ? this.secrets.next() : null;
    const action = secret === null ? 'sign-on.site-change' : 'sign-on.site-add';
    const object = { kind: 'connected-site', id };
    try {
      await this.acts.run(
        { actor, action, object, details: { label, ...(secret !== null && { origin }), tellsEmail, isOpen } },
        async () => {
          actor.mustBeAllowed('sign-on.manage');
          mustBeFresh(session, this.clock.now());
        },
        async () => {
          if (secret === null) return (await this.sites.getForChange(id)).describe(actor, command);
          const sealedSecret = this.sealing.seal(secret, siteSealOf(id));
          const at = this.clock.now();
          this.sites.add(ConnectedSite.add({ id, by: actor, origin, text: command, sealedSecret, at }));
        },
      );
    } catch (error) {
      const taken = error instanceof AlreadyTaken && error.constraint === 'connected_site_origin';
      throw taken ? new InvalidValue('origin', 'site.connected-site-taken') : error;
    }
    return { id, secret };
  }
}
