import { FactorNotFound, WrongFactorCode } from '#domain/community/factors/factor.errors';
import type { Beginner, Factors } from '#domain/community/factors/factors.port';
import { readCode } from '#domain/community/factors/second-factor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Sealing, Throttle } from '../../shared/ports.ts';
import type { FactorKeeper, Kept, Owner } from './factor.keeper.ts';
import { FIRST_CODES, sealOfCodes } from './factor.rules.ts';
import type { OneTimeCodes } from './one-time-codes.port.ts';

/** The first code shows that the application knows the secret: from here on the password alone lets nobody in. */
export class ConfirmCodeMaker {
  constructor(
    private readonly factors: Factors,
    private readonly keeper: FactorKeeper,
    private readonly codes: OneTimeCodes,
    private readonly sealing: Sealing,
    private readonly acts: AuditedActs,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** @throws IdentityNotConfirmed, FactorNotOffered, ShowFactorFirst, ConfirmBeforeFactor, FactorNotFound, WrongFactorCode, TooManyTries, NotAllowed */
  async execute({ code, ...owner }: Owner & { readonly code: string }): Promise<Kept> {
    const { actor } = owner;
    const { who, kept } = await this.acts.run(
      { actor, action: 'factor.codes-add', object: { kind: 'member', id: actor.memberId } },
      async () => {
        const who = this.keeper.mustBeOwner(owner);
        await this.keeper.mustBeOffered(who.memberId);
        await this.keeper.mustHaveShown(who);
        await this.throttle.hit(FIRST_CODES, who.memberId);
        const shown = await this.shownBy(who, code);
        await this.throttle.forget(FIRST_CODES, who.memberId);
        return { who, shown, before: await this.keeper.standingOf(who) };
      },
      async ({ who, shown, before }) => {
        await this.keeper.hold(who.memberId);
        if (!(await this.factors.confirmCodeMaker(who, { ...shown, at: this.clock.now() })))
          throw new FactorNotFound();
        return { who, kept: await this.keeper.added(who, 'totp', before) };
      },
    );
    this.keeper.settle(who);
    return kept;
  }

  private async shownBy(who: Beginner, typed: string): Promise<{ sealedSecret: string; step: number }> {
    const sealedSecret = await this.factors.begunSecret(who, this.clock.now());
    if (sealedSecret === null) throw new FactorNotFound();
    const secret = this.sealing.open(sealedSecret, sealOfCodes(who.memberId));
    const read = readCode(typed);
    const step = read?.kind === 'totp' ? this.codes.stepOf(secret, read.code, this.clock.now()) : null;
    if (step === null) throw new WrongFactorCode();
    return { sealedSecret, step };
  }
}
