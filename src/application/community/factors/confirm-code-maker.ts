import { FactorNotFound, WrongFactorCode } from '#domain/community/factors/factor.errors';
import type { Factors } from '#domain/community/factors/factors.port';
import { readCode } from '#domain/community/factors/second-factor';
import type { MemberId } from '#domain/shared/id';
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

  /** @throws IdentityNotConfirmed, FactorNotOffered, ConfirmBeforeFactor, FactorNotFound, WrongFactorCode, TooManyTries, NotAllowed */
  async execute({ code, ...owner }: Owner & { readonly code: string }): Promise<Kept> {
    const { actor } = owner;
    return this.acts.run(
      { actor, action: 'factor.codes-add', object: { kind: 'member', id: actor.memberId } },
      async () => {
        const who = this.keeper.mustBeOwner(owner);
        await this.keeper.mustBeOffered(who.memberId);
        await this.throttle.hit(FIRST_CODES, who.memberId);
        const step = await this.stepOf(who.memberId, code);
        await this.throttle.forget(FIRST_CODES, who.memberId);
        return { who, step, wasEnrolled: await this.factors.isEnrolled(who.memberId) };
      },
      async ({ who, step, wasEnrolled }) => {
        if (!(await this.factors.confirmCodeMaker(who.memberId, step, this.clock.now())))
          throw new FactorNotFound();
        return this.keeper.added(who, 'totp', wasEnrolled);
      },
    );
  }

  private async stepOf(memberId: MemberId, typed: string): Promise<number> {
    const maker = await this.factors.codeMaker(memberId);
    if (!maker || maker.confirmedAt) throw new FactorNotFound();
    const secret = this.sealing.open(maker.sealedSecret, sealOfCodes(memberId));
    const read = readCode(typed);
    const step = read?.kind === 'totp' ? this.codes.stepOf(secret, read.code, this.clock.now()) : null;
    if (step === null) throw new WrongFactorCode();
    return step;
  }
}
