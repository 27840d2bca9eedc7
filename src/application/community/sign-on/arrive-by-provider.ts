import type { Accounts, Sessions } from '#domain/community/accounts/accounts.port';
import { NotShownAnew, ProviderLinkTaken, SomebodyElse } from '#domain/community/sign-on/provider-link';
import type { ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import type { Actor } from '#domain/shared/actor';
import { DomainError } from '#domain/shared/domain-error';
import { knownId, type MemberId } from '#domain/shared/id';
import type { Arrival, KeptSecret, SignOnApi } from '../../site/published/sign-on.api.ts';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock, Secrets, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { CredentialsQuery } from '../accounts/credentials.query.ts';
import type { Browser, OpenedSession } from '../accounts/session.opener.ts';
import { noteRefusedArrival } from './refused-arrivals.log.ts';
import type { ProviderLinker } from './provider.linker.ts';
import type { ProvidedEntrance } from './provided.entrance.ts';
import { CLOCKS_APART_MS, isWorthNoting, SIGN_ON_PER_NETWORK } from './sign-on.rules.ts';

interface ArriveByProviderCommand extends Browser {
  readonly actor: Actor;
  readonly sessionId: string | null;
  readonly slug: string;
  /** What this browser kept; null where it kept nothing. */
  readonly secret: string | null;
  /** The query that it came back with. */
  readonly answer: string;
  readonly network: string;
}

/** What becomes of who came back. */
export type Arrived =
  | { readonly kind: 'entered'; readonly opened: OpenedSession; readonly returnTo: string }
  | { readonly kind: 'confirmed'; readonly renewed: KeptSecret; readonly returnTo: string }
  | { readonly kind: 'linked'; readonly returnTo: string }
  /** Nobody is known by that name: they choose between an account they have and one they make. */
  | { readonly kind: 'unknown'; readonly held: KeptSecret }
  | { readonly kind: 'tried'; readonly held: KeptSecret; readonly providerId: string };

/**
 * Somebody comes back from a provider. Who they are here follows from the link between the provider's name for them and an
 * account, and from nothing else: an address that is the same makes nobody the same.
 */
export class ArriveByProvider {
  constructor(
    private readonly signOn: SignOnApi,
    private readonly links: ProviderLinks,
    private readonly linker: ProviderLinker,
    private readonly accounts: Accounts,
    private readonly credentials: CredentialsQuery,
    private readonly sessions: Sessions,
    private readonly entrance: ProvidedEntrance,
    private readonly log: AuditLog,
    private readonly throttle: Throttle,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @throws SignOnUnknown, SignOnRefused, SignOnDeclined, ProviderNotFound, ProviderUnreachable, TooManyTries, SomebodyElse,
   * NotShownAnew, ProviderLinkTaken, SignOnGone, SignOnOver, SignOnClosed, AccountSuspended
   */
  async execute(command: ArriveByProviderCommand): Promise<Arrived> {
    await hitByNetwork(this.throttle, SIGN_ON_PER_NETWORK, command.network);
    try {
      const { slug, answer } = command;
      const arrival = await this.signOn.arrive({ slug, secret: command.secret ?? '', answer });
      return await this.become(arrival, command);
    } catch (error) {
      if (error instanceof DomainError && isWorthNoting(error)) {
        const { actor, slug } = command;
        await noteRefusedArrival(this.log, { at: this.clock.now(), actorId: actor.memberId, slug, error });
      }
      throw error;
    }
  }

  private become(arrival: Arrival, command: ArriveByProviderCommand): Promise<Arrived> {
    switch (arrival.purpose) {
      case 'sign-in':
        return this.signIn(arrival, command);
      case 'link':
        return this.link(arrival, command.actor);
      case 'confirm':
        return this.confirm(arrival, command);
      case 'try':
        return this.tried(arrival, command.actor);
    }
  }

  private async signIn(arrival: Arrival, command: ArriveByProviderCommand): Promise<Arrived> {
    const { attested, returnTo } = arrival;
    const link = await this.links.find(attested.providerId, attested.subject);
    const known = link && (await this.credentials.ofMember(link.memberId));
    if (!link || !known) return { kind: 'unknown', held: await this.signOn.hold(arrival) };
    return { kind: 'entered', opened: await this.entrance.enter(known, link, arrival, command), returnTo };
  }

  private async link(arrival: Arrival, actor: Actor): Promise<Arrived> {
    const { attested, memberId: begunBy, returnTo } = arrival;
    const memberId = mustBeSame(actor, begunBy);
    const { providerId, subject } = attested;
    const before = await this.links.find(providerId, subject);
    if (before && before.memberId !== memberId) throw new ProviderLinkTaken();
    if (!before)
      await this.unitOfWork.run(async () => {
        await this.entrance.mustStillHold(arrival);
        const at = this.clock.now();
        await this.linker.link(await this.accounts.getForChange(memberId), attested, at);
      });
    return { kind: 'linked', returnTo };
  }

  /** Who shows the provider again who they are has shown it here: the session gets a new secret. */
  private async confirm(arrival: Arrival, { actor, sessionId }: ArriveByProviderCommand): Promise<Arrived> {
    const { attested, memberId: begunBy, begunAt, returnTo } = arrival;
    const memberId = mustBeSame(actor, begunBy);
    const link = await this.links.find(attested.providerId, attested.subject);
    if (link?.memberId !== memberId) throw new SomebodyElse();
    const shownAt = attested.authenticatedAt === null ? 0 : Date.parse(attested.authenticatedAt);
    if (shownAt < Date.parse(begunAt) - CLOCKS_APART_MS) throw new NotShownAnew();
    const secret = this.secrets.next();
    const expiresAt = await this.unitOfWork.run(async () => {
      await this.entrance.mustStillHold(arrival);
      return this.sessions.renew(
        knownId<'Session'>(sessionId ?? ''),
        memberId,
        this.secrets.hash(secret),
        this.clock.now(),
      );
    });
    return { kind: 'confirmed', renewed: { secret, expiresAt }, returnTo };
  }

  private async tried(arrival: Arrival, actor: Actor): Promise<Arrived> {
    mustBeSame(actor, arrival.memberId);
    actor.mustBeAllowed('sign-on.manage');
    const { providerId } = arrival.attested;
    return { kind: 'tried', held: await this.signOn.hold(arrival), providerId };
  }
}

/** @throws SomebodyElse unless who came back is who set out */
function mustBeSame(actor: Actor, begunBy: string | null): MemberId {
  if (begunBy === null || actor.memberId !== begunBy) throw new SomebodyElse();
  return actor.mustBeMember();
}
