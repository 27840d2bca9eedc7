import type { Sessions } from '#domain/community/accounts/accounts.port';
import { SessionNotFound } from '#domain/community/accounts/session';
import { FactorNotFound } from '#domain/community/factors/factor.errors';
import type { Factors } from '#domain/community/factors/factors.port';
import { halfwayOf } from '#domain/community/factors/halfway';
import type { Halfways } from '#domain/community/factors/halfways.port';
import type { ProvidedSessions } from '#domain/community/sign-on/provider-links.port';
import { knownId } from '#domain/shared/id';
import type { Clock, Secrets, UnitOfWork } from '../../shared/ports.ts';
import type { KeptSecret } from '../../site/published/sign-on.api.ts';
import type { FactorKeeper, Owner } from './factor.keeper.ts';

/**
 * Who came in without having shown a factor here, as by a provider that is trusted to have asked for its own, goes back to the step that
 * asks for one: the session is over, and what remains of it is halfway to the next.
 */
export class AskForFactorAgain {
  constructor(
    private readonly factors: Factors,
    private readonly sessions: Sessions,
    private readonly halfways: Halfways,
    private readonly provided: ProvidedSessions,
    private readonly keeper: FactorKeeper,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Whether what the account asks for changes in no session like this one. */
  async isNeeded({ actor, session }: Owner): Promise<boolean> {
    const memberId = actor.mustBeMember();
    return !(await this.keeper.hasShown({ memberId, sessionId: knownId<'Session'>(session?.id ?? '') }));
  }

  /** @returns what this browser keeps until a factor is shown @throws IdentityNotConfirmed, FactorNotFound, SessionNotFound, NotAllowed */
  async execute({ device, ...owner }: Owner & { readonly device: string }): Promise<KeptSecret> {
    const { memberId, sessionId } = this.keeper.mustBeOwner(owner);
    if (!(await this.factors.isEnrolled(memberId))) throw new FactorNotFound();
    const provided = await this.provided.of(sessionId);
    const secret = this.secrets.next();
    const halfway = halfwayOf({
      hash: this.secrets.hash(secret),
      memberId,
      by: provided === null ? 'password' : 'provider',
      device,
      provided,
      begunAt: this.clock.now(),
    });
    await this.unitOfWork.run(async () => {
      // Whoever ends the session meanwhile finds what it became.
      if (provided) await this.provided.holdComing(provided);
      await this.keeper.hold(memberId);
      if (!(await this.sessions.end(sessionId, memberId))) throw new SessionNotFound();
      await this.halfways.add(halfway);
    });
    return { secret, expiresAt: halfway.expiresAt };
  }
}
