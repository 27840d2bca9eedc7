import { FactorNotFound, PasskeyNotFound } from '#domain/community/factors/factor.errors';
import type { Factors } from '#domain/community/factors/factors.port';
import type { PasskeyId } from '#domain/community/factors/second-factor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { FactorKeeper, Owner } from './factor.keeper.ts';

interface RemoveFactorCommand extends Owner {
  /** Null for the application that makes codes. */
  readonly passkeyId: PasskeyId | null;
}

/** A member no longer shows it: the application, or one key. */
export class RemoveFactor {
  constructor(
    private readonly factors: Factors,
    private readonly keeper: FactorKeeper,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws IdentityNotConfirmed, ShowFactorFirst, FactorNotFound, PasskeyNotFound, NotAllowed */
  async execute({ passkeyId, ...owner }: RemoveFactorCommand): Promise<void> {
    const { actor } = owner;
    await this.acts.run(
      {
        actor,
        action: passkeyId === null ? 'factor.codes-remove' : 'factor.passkey-remove',
        object: { kind: 'member', id: actor.memberId },
      },
      async () => {
        const who = this.keeper.mustBeOwner(owner);
        await this.keeper.mustHaveShown(who);
        return who;
      },
      async ({ memberId }) => {
        if (passkeyId === null) {
          const wasAsked = (await this.factors.codeMaker(memberId)) !== null;
          if (!(await this.factors.removeCodeMaker(memberId))) throw new FactorNotFound();
          // One that never showed a code asked nothing of anybody.
          if (!wasAsked) return;
        } else if (!(await this.factors.removePasskey(passkeyId, memberId))) throw new PasskeyNotFound();
        await this.keeper.removed(memberId);
      },
    );
  }
}
