import { TooManyPasskeys } from '#domain/community/factors/factor.errors';
import type { Factors } from '#domain/community/factors/factors.port';
import type { Challenges } from '#domain/community/factors/halfways.port';
import { FACTOR_LIMITS } from '#domain/community/factors/second-factor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { FactorKeeper, Owner } from './factor.keeper.ts';
import { CHALLENGE_MS, holderOf } from './factor.rules.ts';
import type { PasskeyCeremony } from './passkey-ceremony.port.ts';

/** What the browser of a member has to hand to the device that is to make a key. Good in this session, once. */
export class AskForPasskey {
  constructor(
    private readonly factors: Factors,
    private readonly challenges: Challenges,
    private readonly keeper: FactorKeeper,
    private readonly ceremony: PasskeyCeremony,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws IdentityNotConfirmed, FactorNotOffered, ShowFactorFirst, ConfirmBeforeFactor, TooManyPasskeys, NotAllowed */
  async execute(p: Owner & { readonly name: string; readonly site: string }): Promise<object> {
    const who = this.keeper.mustBeOwner(p);
    const { memberId, sessionId } = who;
    await this.keeper.mustBeOffered(memberId);
    await this.keeper.mustHaveShown(who);
    const known = await this.factors.passkeysOf(memberId);
    if (known.length >= FACTOR_LIMITS.passkeys) throw new TooManyPasskeys(FACTOR_LIMITS.passkeys);
    const { options, challenge } = await this.ceremony.toMake({
      memberId,
      name: p.name,
      site: p.site,
      known,
    });
    const until = new Date(this.clock.now().getTime() + CHALLENGE_MS);
    await this.unitOfWork.run(() => this.challenges.put(holderOf('session', sessionId), challenge, until));
    return options;
  }
}
