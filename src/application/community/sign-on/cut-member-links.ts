import type { Accounts } from '#domain/community/accounts/accounts.port';
import { ProviderLinkNotFound } from '#domain/community/sign-on/provider-link';
import { type Actor, NotAllowed } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { MemberId } from '#domain/shared/id';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import { RESET_REASON } from '../factors/factor.limits.ts';
import type { ProviderUnlinker } from './provider.unlinker.ts';

interface CutMemberLinksCommand {
  readonly actor: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
  readonly memberId: MemberId;
  readonly reason: string;
}

/**
 * Cuts what links somebody to providers, one of which calls them by another name by now: no password brings a second name, and where
 * providers are the only way in nobody would come in as them again. They link the account anew, with its password and its mailbox.
 * Nobody does it to an equal or higher rank, so that whoever took over one account opens none of more rights.
 */
export class CutMemberLinks {
  constructor(
    private readonly unlinker: ProviderUnlinker,
    private readonly accounts: Accounts,
    private readonly moderation: ModerationApi,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, IdentityNotConfirmed, InvalidValue, ProviderLinkNotFound */
  async execute({ actor, session, memberId, reason }: CutMemberLinksCommand): Promise<void> {
    const object = { kind: 'member', id: memberId };
    await this.acts.run(
      {
        actor,
        action: 'sign-on.unlink-member',
        object,
        details: { reason: reason.slice(0, RESET_REASON.max) },
      },
      async () => {
        actor.mustBeAllowed('role.assign');
        mustBeFresh(session, this.clock.now());
        boundedText('reason', reason, RESET_REASON);
        const { role } = await this.moderation.rightsOf(memberId, { status: 'active' });
        if (!actor.outranks(role)) throw new NotAllowed('role.assign');
      },
      async () => {
        const account = await this.accounts.getForChange(memberId);
        if (!(await this.unlinker.cutAll(memberId))) throw new ProviderLinkNotFound();
        account.noteProvider('unlinked', this.clock.now());
      },
    );
    this.unlinker.settle(memberId);
  }
}
