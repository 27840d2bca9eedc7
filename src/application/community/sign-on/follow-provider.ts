import type { ProvidedSessions, ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import type { Actor } from '#domain/shared/actor';
import type { ProvidedRights } from '../../moderation/published/provided-rights.api.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { SignOnApi } from '../../site/published/sign-on.api.ts';
import type { CredentialsQuery } from '../accounts/credentials.query.ts';
import { mustBeLetIn } from '../accounts/session.opener.ts';

/** What came of it; neither who they are here nor what they are called. */
export interface FollowedProvider {
  /** unknown: nobody here is linked to that name */
  readonly state: 'followed' | 'unknown';
  readonly role: string | null;
  readonly groups: readonly string[];
}

/**
 * A provider says something of somebody without their coming in: what it gives them here follows at once, up to the same
 * ceiling. It makes no accounts, and changes neither name nor address: those are people's own.
 */
export class FollowProvider {
  constructor(
    private readonly signOn: SignOnApi,
    private readonly links: ProviderLinks,
    private readonly sessions: ProvidedSessions,
    private readonly credentials: CredentialsQuery,
    private readonly rights: ProvidedRights,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, ProviderNotFound, SignOnRefused, AccountSuspended, AccountShutOut */
  async execute(command: {
    readonly actor: Actor;
    readonly slug: string;
    readonly payload: { readonly sso: string; readonly sig: string };
  }): Promise<FollowedProvider> {
    const { actor, slug, payload } = command;
    const details: Record<string, unknown> = { provider: slug.slice(0, 60) };
    const { link, given } = await this.acts.run(
      { actor, action: 'sign-on.follow', object: { kind: 'sign-on-provider', id: null }, details },
      async () => {
        actor.mustBeAllowed('member.sign-on');
        const attested = await this.signOn.attest(slug, payload);
        const link = await this.links.find(attested.providerId, attested.subject);
        const known = link && (await this.credentials.ofMember(link.memberId));
        if (known) mustBeLetIn(known);
        details['state'] = known ? 'followed' : 'unknown';
        return { attested, link: known ? link : null };
      },
      async ({ attested: { role, groups, slug: provider, providerId, subject, sid }, link }) => {
        // Whoever closes it takes back what it gave: after this, or there is nothing to take back.
        await this.sessions.holdComing({ providerId, subject, sid, told: null });
        await this.signOn.mustBeOpen(providerId);
        const before = link && (await this.links.givenForChange(link.id));
        if (!link || !before) return { link: null, given: null };
        const given = await this.rights.follow(link.memberId, { before, wanted: { role, groups }, provider });
        await this.links.used(link.id, given, this.clock.now());
        return { link, given };
      },
    );
    if (!link || !given) return { state: 'unknown', role: null, groups: [] };
    this.rights.settle(link.memberId);
    return { state: 'followed', role: given.role, groups: given.groups };
  }
}
