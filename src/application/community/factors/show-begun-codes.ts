import type { Factors } from '#domain/community/factors/factors.port';
import type { Clock, Sealing } from '../../shared/ports.ts';
import type { FactorKeeper, Owner } from './factor.keeper.ts';
import { sealOfCodes } from './factor.rules.ts';
import type { OneTimeCodes } from './one-time-codes.port.ts';

/** What an application has to be told, in the session that began. Once it showed its first code, nobody sees it again. */
export class ShowBegunCodes {
  constructor(
    private readonly factors: Factors,
    private readonly keeper: FactorKeeper,
    private readonly codes: OneTimeCodes,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  /** @returns null where nothing was begun @throws IdentityNotConfirmed, NotAllowed */
  async execute(
    owner: Owner,
    whose: { readonly issuer: string; readonly label: string },
  ): Promise<{ secret: string; address: string } | null> {
    const who = this.keeper.mustBeOwner(owner);
    const sealed = await this.factors.begunSecret(who, this.clock.now());
    if (sealed === null) return null;
    const secret = this.sealing.open(sealed, sealOfCodes(who.memberId));
    return { secret, address: this.codes.address(secret, whose) };
  }
}
