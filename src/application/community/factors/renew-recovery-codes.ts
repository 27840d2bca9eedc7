import { FactorNotFound } from '#domain/community/factors/factor.errors';
import type { Factors } from '#domain/community/factors/factors.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { FactorKeeper, Owner } from './factor.keeper.ts';

/** Ten new codes for a lost device; the former ones are worth nothing. */
export class RenewRecoveryCodes {
  constructor(
    private readonly factors: Factors,
    private readonly keeper: FactorKeeper,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws IdentityNotConfirmed, ShowFactorFirst, FactorNotFound, NotAllowed */
  async execute(owner: Owner): Promise<readonly string[]> {
    const { actor } = owner;
    return this.acts.run(
      { actor, action: 'factor.recovery-renew', object: { kind: 'member', id: actor.memberId } },
      async () => {
        const who = this.keeper.mustBeOwner(owner);
        await this.keeper.mustHaveShown(who);
        return who;
      },
      async ({ memberId }) => {
        if (!(await this.factors.isEnrolled(memberId))) throw new FactorNotFound();
        return this.keeper.renewCodes(memberId);
      },
    );
  }
}
