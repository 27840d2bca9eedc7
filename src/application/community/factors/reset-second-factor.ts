import type { Accounts, AccountTokens } from '#domain/community/accounts/accounts.port';
import { FactorNotFound, FactorOfHigherRank } from '#domain/community/factors/factor.errors';
import type { Factors } from '#domain/community/factors/factors.port';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { MemberId } from '#domain/shared/id';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { SessionEnder } from '../accounts/session.ender.ts';
import { RESET_REASON } from './factor.limits.ts';

interface ResetSecondFactorCommand {
  readonly actor: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
  readonly memberId: MemberId;
  readonly reason: string;
}

/**
 * Takes away what somebody showed beside the password, who lost device and codes. They sign in anew with the password, and set
 * another one up. Nobody does it for an equal or higher rank, so that nobody makes the way into an account of more rights shorter.
 */
export class ResetSecondFactor {
  constructor(
    private readonly factors: Factors,
    private readonly accounts: Accounts,
    private readonly tokens: AccountTokens,
    private readonly ender: SessionEnder,
    private readonly moderation: ModerationApi,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, IdentityNotConfirmed, InvalidValue, FactorOfHigherRank, FactorNotFound */
  async execute({ actor, session, memberId, reason }: ResetSecondFactorCommand): Promise<void> {
    const object = { kind: 'member', id: memberId };
    await this.acts.run(
      { actor, action: 'factor.reset', object, details: { reason: reason.slice(0, RESET_REASON.max) } },
      async () => {
        actor.mustBeAllowed('role.assign');
        mustBeFresh(session, this.clock.now());
        boundedText('reason', reason, RESET_REASON);
        const { role } = await this.moderation.rightsOf(memberId, { status: 'active' });
        if (!actor.outranks(role)) throw new FactorOfHigherRank();
      },
      async () => {
        const account = await this.accounts.getForChange(memberId);
        if (!(await this.factors.removeAll(memberId))) throw new FactorNotFound();
        await this.tokens.cancel(memberId, 'disown-factor');
        account.noteSecondFactor('reset', this.clock.now());
        await this.ender.endAll(memberId);
      },
    );
  }
}
