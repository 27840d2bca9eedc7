import type { Factors } from '#domain/community/factors/factors.port';
import type { Sealing } from '../../shared/ports.ts';
import type { FactorKeeper, Owner } from './factor.keeper.ts';
import { sealOfCodes } from './factor.rules.ts';
import type { OneTimeCodes } from './one-time-codes.port.ts';

/** What an application has to be told. Once it showed its first code, nobody sees it again. */
export class ShowBegunCodes {
  constructor(
    private readonly factors: Factors,
    private readonly keeper: FactorKeeper,
    private readonly codes: OneTimeCodes,
    private readonly sealing: Sealing,
  ) {}

  /** @returns null where nothing was begun @throws IdentityNotConfirmed, NotAllowed */
  async execute(
    owner: Owner,
    whose: { readonly issuer: string; readonly label: string },
  ): Promise<{ secret: string; address: string } | null> {
    const { memberId } = this.keeper.mustBeOwner(owner);
    const maker = await this.factors.codeMaker(memberId);
    if (!maker || maker.confirmedAt) return null;
    const secret = this.sealing.open(maker.sealedSecret, sealOfCodes(memberId));
    return { secret, address: this.codes.address(secret, whose) };
  }
}
