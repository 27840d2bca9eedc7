import { NOTHING_GIVEN, type ProviderLink } from '#domain/community/sign-on/provider-link';
import { type House, isOpenedByPassword } from '#domain/community/sign-on/ways-in';
import type { SessionId } from '#domain/community/accounts/session';
import type { ProvidedSessions, ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import type { MemberId } from '#domain/shared/id';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { ProvidedRights } from '../../moderation/published/provided-rights.api.ts';
import type { ReturningMembers } from '../../moderation/published/returning-members.api.ts';
import type { SignOnApi } from '../../site/published/sign-on.api.ts';
import { printedSubject } from './sign-on.rules.ts';

/** Cuts what links an account to a provider, takes back what came of it, and ends the sessions that it opened. Inside the unit of work. */
export class ProviderUnlinker {
  constructor(
    private readonly links: ProviderLinks,
    private readonly sessions: ProvidedSessions,
    private readonly rights: ProvidedRights,
    private readonly moderation: ModerationApi,
    private readonly signOn: SignOnApi,
    private readonly returning: ReturningMembers,
  ) {}

  /**
   * How it stands with the password of a member. Asked before the unit of work, of the role that they hold: a session in which they show
   * less than is asked of them has another.
   */
  async houseFor(memberId: MemberId, member: { readonly status: string }): Promise<House> {
    const [byProvidersAlone, { role }] = await Promise.all([
      this.signOn.isOnlyWay(),
      this.moderation.rightsOf(memberId, member),
    ]);
    return { byProvidersAlone, administers: role === 'administrator' };
  }

  /** Whether somebody gets in without any link, so that cutting shuts nobody out. Before the unit of work, as `houseFor`. */
  async leavesAWayIn(memberId: MemberId, member: { readonly status: string }): Promise<boolean> {
    return isOpenedByPassword(await this.houseFor(memberId, member));
  }

  /** @param kept the session that asks for it, which goes on @returns whether the member had such a link */
  async cut(link: Pick<ProviderLink, 'id' | 'memberId'>, kept: SessionId | null = null): Promise<boolean> {
    const former = await this.links.remove(link.id, link.memberId);
    if (!former) return false;
    const { memberId, given: before, providerId: provider, subject } = former;
    // Whoever leaves later is known by this name of the provider's too, as by addresses that they had before.
    await this.returning.moved(memberId, printedSubject(former));
    await this.sessions.end({ providerId: provider, subject, sids: [], saidAt: null }, kept);
    await this.rights.follow(memberId, { before, wanted: NOTHING_GIVEN, provider });
    return true;
  }

  /** @param since links that are older stay @returns whether there was any */
  async cutAll(memberId: MemberId, since = new Date(0), kept: SessionId | null = null): Promise<boolean> {
    const links = (await this.links.ofMember(memberId)).filter(({ linkedAt }) => linkedAt >= since);
    for (const link of links) await this.cut(link, kept);
    return links.length > 0;
  }

  /** All that were made since, but the one by which that session came. @returns whether there was any */
  async cutOthers(memberId: MemberId, since: Date, session: SessionId): Promise<boolean> {
    const own = await this.sessions.of(session);
    const links = (await this.links.ofMember(memberId)).filter(
      ({ linkedAt, providerId, subject }) =>
        linkedAt >= since && !(providerId === own?.providerId && subject === own.subject),
    );
    for (const link of links) await this.cut(link, session);
    return links.length > 0;
  }

  /** After the unit of work: what was taken back is gone at once. */
  settle(memberId: MemberId): void {
    this.rights.settle(memberId);
  }
}
