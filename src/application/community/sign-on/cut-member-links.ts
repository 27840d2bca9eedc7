import type { Accounts } from '#domain/community/accounts/accounts.port';
import { ProviderLinkNotFound } from '#domain/community/sign-on/provider-link';
import type { Clock } from '../../shared/ports.ts';
import type { Rescue, WaysInRescuer } from '../accounts/ways-in.rescuer.ts';
import type { ProviderUnlinker } from './provider.unlinker.ts';

/**
 * Cuts what links somebody to providers, one of which calls them by another name by now: no password brings a second name, and where
 * providers are the only way in nobody would come in as them again. They link the account anew, with its password and its mailbox.
 */
export class CutMemberLinks {
  constructor(
    private readonly unlinker: ProviderUnlinker,
    private readonly accounts: Accounts,
    private readonly rescuer: WaysInRescuer,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, IdentityNotConfirmed, InvalidValue, WaysInOfHigherRank, ProviderLinkNotFound */
  async execute(rescue: Rescue): Promise<void> {
    const { memberId } = rescue;
    await this.rescuer.help('sign-on.unlink-member', rescue, async () => {
      const account = await this.accounts.getForChange(memberId);
      if (!(await this.unlinker.cutAll(memberId))) throw new ProviderLinkNotFound();
      account.noteProvider('unlinked', this.clock.now());
    });
    this.unlinker.settle(memberId);
  }
}
