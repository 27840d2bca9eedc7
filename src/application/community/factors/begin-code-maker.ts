import { CodeMakerKnown } from '#domain/community/factors/factor.errors';
import type { Factors } from '#domain/community/factors/factors.port';
import type { Clock, Sealing, UnitOfWork } from '../../shared/ports.ts';
import type { FactorKeeper, Owner } from './factor.keeper.ts';
import { sealOfCodes } from './factor.rules.ts';
import type { OneTimeCodes } from './one-time-codes.port.ts';

/** A secret for an application that makes codes. Nothing is asked of anybody before its first code was shown. */
export class BeginCodeMaker {
  constructor(
    private readonly factors: Factors,
    private readonly keeper: FactorKeeper,
    private readonly codes: OneTimeCodes,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws IdentityNotConfirmed, FactorNotOffered, ShowFactorFirst, ConfirmBeforeFactor, CodeMakerKnown, NotAllowed */
  async execute(owner: Owner): Promise<void> {
    const who = this.keeper.mustBeOwner(owner);
    await this.keeper.mustBeOffered(who.memberId);
    await this.keeper.mustHaveShown(who);
    const sealed = this.sealing.seal(this.codes.newSecret(), sealOfCodes(who.memberId));
    const isBegun = await this.unitOfWork.run(() =>
      this.factors.beginCodeMaker(who, sealed, this.clock.now()),
    );
    if (!isBegun) throw new CodeMakerKnown();
  }
}
