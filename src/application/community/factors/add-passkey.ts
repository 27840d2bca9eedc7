import { PasskeyRefused, TooManyPasskeys } from '#domain/community/factors/factor.errors';
import type { Factors } from '#domain/community/factors/factors.port';
import type { Challenges } from '#domain/community/factors/halfways.port';
import { FACTOR_LIMITS, passkeyName, type PasskeyId } from '#domain/community/factors/second-factor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { FactorKeeper, Kept, Owner } from './factor.keeper.ts';
import { holderOf } from './factor.rules.ts';
import type { PasskeyCeremony } from './passkey-ceremony.port.ts';

interface AddPasskeyCommand extends Owner {
  /** What its owner calls it. */
  readonly name: string;
  /** What the device answered, as JSON. */
  readonly answer: string;
}

/** A key of a device is theirs from here on. */
export class AddPasskey {
  constructor(
    private readonly factors: Factors,
    private readonly challenges: Challenges,
    private readonly keeper: FactorKeeper,
    private readonly ceremony: PasskeyCeremony,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws IdentityNotConfirmed, FactorNotOffered, ShowFactorFirst, ConfirmBeforeFactor, InvalidValue, PasskeyRefused, PasskeyKnown, TooManyPasskeys, NotAllowed */
  async execute({ name, answer, ...owner }: AddPasskeyCommand): Promise<Kept> {
    const { actor } = owner;
    const { who, kept } = await this.acts.run(
      { actor, action: 'factor.passkey-add', object: { kind: 'member', id: actor.memberId } },
      async () => {
        const who = this.keeper.mustBeOwner(owner);
        const called = passkeyName(name);
        await this.keeper.mustBeOffered(who.memberId);
        await this.keeper.mustHaveShown(who);
        const at = this.clock.now();
        const challenge = await this.challenges.take(holderOf('session', who.sessionId), at);
        if (challenge === null) throw new PasskeyRefused('no-challenge');
        const made = await this.ceremony.judgeMade(answer, challenge);
        return { who, called, made, before: await this.keeper.standingOf(who) };
      },
      async ({ who, called, made, before }) => {
        const { memberId } = who;
        if ((await this.factors.passkeysOf(memberId)).length >= FACTOR_LIMITS.passkeys)
          throw new TooManyPasskeys(FACTOR_LIMITS.passkeys);
        const id = this.ids.next<PasskeyId>();
        const addedAt = this.clock.now();
        await this.factors.addPasskey({ ...made, id, memberId, name: called, addedAt, lastUsedAt: null });
        return { who, kept: await this.keeper.added(who, 'passkey', before) };
      },
    );
    this.keeper.settle(who);
    return kept;
  }
}
