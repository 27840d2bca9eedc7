import type { Accounts, AccountTokens } from '#domain/community/accounts/accounts.port';
import { FactorNotFound } from '#domain/community/factors/factor.errors';
import type { Factors } from '#domain/community/factors/factors.port';
import type { Clock } from '../../shared/ports.ts';
import type { SessionEnder } from '../accounts/session.ender.ts';
import type { Rescue, WaysInRescuer } from '../accounts/ways-in.rescuer.ts';

/**
 * Takes away what somebody showed beside the password, who lost device and codes. They sign in anew with the password, and set
 * another one up.
 */
export class ResetSecondFactor {
  constructor(
    private readonly factors: Factors,
    private readonly accounts: Accounts,
    private readonly tokens: AccountTokens,
    private readonly ender: SessionEnder,
    private readonly rescuer: WaysInRescuer,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, IdentityNotConfirmed, InvalidValue, WaysInOfHigherRank, FactorNotFound */
  async execute(rescue: Rescue): Promise<void> {
    const { memberId } = rescue;
    await this.rescuer.help('factor.reset', rescue, async () => {
      const account = await this.accounts.getForChange(memberId);
      if (!(await this.factors.removeAll(memberId))) throw new FactorNotFound();
      await this.tokens.cancel(memberId, 'disown-factor');
      account.noteSecondFactor('reset', this.clock.now());
      await this.ender.endAll(memberId);
    });
  }
}
