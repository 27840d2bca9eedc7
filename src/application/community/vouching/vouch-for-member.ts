import { NotVouchedFor, type SiteConsent, type SiteConsentId } from '#domain/community/vouching/site-consent';
import type { SiteConsents } from '#domain/community/vouching/site-consents.port';
import type { Actor } from '#domain/shared/actor';
import { DomainError } from '#domain/shared/domain-error';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock, Ids, Throttle, ThrottleRule, UnitOfWork } from '../../shared/ports.ts';
import type { AskedOfUs, ConnectedSitesApi } from '../../site/published/connected-sites.api.ts';
import type { Credentials, CredentialsQuery } from '../accounts/credentials.query.ts';

interface VouchForMemberCommand {
  readonly actor: Actor;
  /** As pages call them; empty for a visitor. */
  readonly handle: string;
  /** What the other site gave the browser along. */
  readonly query: string;
  /** What they said just now that it may know, as it was shown to them; null where they said nothing. */
  readonly agreed: { readonly tellsEmail: boolean } | null;
  readonly network: string;
  /** Whether a second factor is still missing of who works for the organisation. */
  readonly owesFactor: boolean;
}

/** What becomes of who was sent here. */
type Vouched =
  | { readonly kind: 'leaves'; readonly to: string }
  /** They are asked whether that site may know. */
  | { readonly kind: 'asks'; readonly asked: AskedOfUs; readonly email: string | null }
  | { readonly kind: 'signs-in' }
  /** They show their second factor first. */
  | { readonly kind: 'owes-factor' }
  | { readonly kind: 'signs-out'; readonly asked: AskedOfUs };

/** Of its own: who asks here again and again holds up nobody who signs in. */
const PER_NETWORK: ThrottleRule = { name: 'vouching', limit: 600, windowSeconds: 900 };
const VOUCHED_FOR: readonly string[] = ['active', 'silenced'];

/**
 * Another site asks who sits there. It is told what its members let it know: a pseudonym, an id of its own, and the address
 * where that was agreed; neither roles nor groups.
 */
export class VouchForMember {
  constructor(
    private readonly sites: ConnectedSitesApi,
    private readonly consents: SiteConsents,
    private readonly credentials: CredentialsQuery,
    private readonly log: AuditLog,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AskedByNobodyKnown, NotVouchedFor, TooManyTries */
  async execute(command: VouchForMemberCommand): Promise<Vouched> {
    await hitByNetwork(this.throttle, PER_NETWORK, command.network);
    const asked = await this.asked(command);
    const { actor } = command;
    if (asked.wants === 'sign-out')
      return actor.memberId === null ? { kind: 'leaves', to: asked.returnTo } : { kind: 'signs-out', asked };
    if (actor.memberId === null) return asked.isSilent ? this.nobody(asked) : { kind: 'signs-in' };
    if (command.owesFactor) return asked.isSilent ? this.nobody(asked) : { kind: 'owes-factor' };
    const known = await this.credentials.ofMember(actor.memberId);
    if (!known || !VOUCHED_FOR.includes(known.status)) {
      if (asked.isSilent) return this.nobody(asked);
      throw new NotVouchedFor();
    }
    const consent = await this.consentOf(known, asked, command.agreed);
    if (!consent)
      return asked.isSilent
        ? this.nobody(asked)
        : { kind: 'asks', asked, email: asked.tellsEmail ? known.email : null };
    await this.consents.used(consent.id, this.clock.now());
    return {
      kind: 'leaves',
      to: await this.sites.answer(asked, {
        external_id: consent.id,
        username: command.handle,
        name: known.pseudonym,
        ...(asked.tellsEmail && addressOf(known)),
      }),
    };
  }

  /** What was agreed before, as far as it goes; or now. */
  private async consentOf(
    { memberId }: Credentials,
    { siteId, tellsEmail }: AskedOfUs,
    agreed: VouchForMemberCommand['agreed'],
  ): Promise<SiteConsent | null> {
    const before = await this.consents.find(memberId, siteId);
    if (before && (before.tellsEmail || !tellsEmail)) return before;
    if (!agreed || (tellsEmail && !agreed.tellsEmail)) return null;
    return this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const id = this.ids.next<SiteConsentId>();
      const consent = { id, memberId, siteId, tellsEmail, agreedAt: at, lastUsedAt: at };
      const standing = await this.consents.agree(consent);
      await this.log.write({
        at,
        actorId: memberId,
        action: 'sign-on.site-agree',
        objectKind: 'connected-site',
        objectId: siteId,
        outcome: 'done',
        details: { tellsEmail },
      });
      return standing;
    });
  }

  private async nobody(asked: AskedOfUs): Promise<Vouched> {
    return { kind: 'leaves', to: await this.sites.answer(asked, { failed: 'true' }) };
  }

  private async asked({ actor, query }: VouchForMemberCommand): Promise<AskedOfUs> {
    try {
      return await this.sites.judge(query);
    } catch (error) {
      // What strangers send fills no log.
      if (error instanceof DomainError && actor.memberId !== null)
        await this.log.write({
          at: this.clock.now(),
          actorId: actor.memberId,
          action: 'sign-on.site-ask',
          objectKind: 'connected-site',
          objectId: null,
          outcome: 'refused',
          details: { code: error.code, reason: (error as { reason?: unknown }).reason },
        });
      throw error;
    }
  }
}

/** An address that nobody has shown to be theirs is told as one that the other site has to have confirmed, as its protocol says it. */
const addressOf = ({ email, isWhomAddressNames }: Credentials) => ({
  email,
  ...(!isWhomAddressNames && { require_activation: 'true' }),
});
