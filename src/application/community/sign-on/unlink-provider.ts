import type { Accounts } from '#domain/community/accounts/accounts.port';
import { hasPassword } from '#domain/community/accounts/password';
import {
  LastWayIn,
  type ProviderLinkId,
  ProviderLinkNotFound,
} from '#domain/community/sign-on/provider-link';
import { isLastWayIn } from '#domain/community/sign-on/ways-in';
import type { ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import type { Actor } from '#domain/shared/actor';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import { knownId } from '#domain/shared/id';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { SignOnApi } from '../../site/published/sign-on.api.ts';
import type { ProviderUnlinker } from './provider.unlinker.ts';

interface UnlinkProviderCommand {
  readonly actor: Actor;
  readonly session: { readonly id: string; readonly confirmedAt: Date } | null;
  readonly linkId: ProviderLinkId;
}

/** A member no longer wants to come in by a provider: what it gave them goes with it, and the sessions that it opened, but this one. */
export class UnlinkProvider {
  constructor(
    private readonly links: ProviderLinks,
    private readonly unlinker: ProviderUnlinker,
    private readonly accounts: Accounts,
    private readonly signOn: SignOnApi,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws IdentityNotConfirmed, ProviderLinkNotFound, LastWayIn */
  async execute({ actor, session, linkId }: UnlinkProviderCommand): Promise<void> {
    const memberId = actor.mustBeMember();
    await this.acts.run(
      { actor, action: 'sign-on.unlink', object: { kind: 'member', id: memberId } },
      async () => {
        mustBeFresh(session, this.clock.now());
        const open = (await this.signOn.buttons()).map(({ providerId }) => providerId);
        return { open, house: await this.unlinker.houseFor(memberId, { status: 'active' }) };
      },
      async ({ open, house }) => {
        const account = await this.accounts.getForChange(memberId);
        const hasOtherLink = (await this.links.ofMember(memberId)).some(
          ({ id, providerId }) => id !== linkId && open.includes(providerId),
        );
        if (isLastWayIn(house, { hasOtherLink, hasPassword: hasPassword(account.hash) }))
          throw new LastWayIn();
        if (!(await this.unlinker.cut({ id: linkId, memberId }, knownId<'Session'>(session?.id ?? null))))
          throw new ProviderLinkNotFound();
        account.noteProvider('unlinked', this.clock.now());
      },
    );
    this.unlinker.settle(memberId);
  }
}
