import type { Accounts } from '#domain/community/accounts/accounts.port';
import { HalfwayGone } from '#domain/community/factors/factor.errors';
import type { Halfway } from '#domain/community/factors/halfway';
import type { Halfways } from '#domain/community/factors/halfways.port';
import type { Proof } from '#domain/community/factors/second-factor';
import type { ProvidedSessions } from '#domain/community/sign-on/provider-links.port';
import type { MemberId } from '#domain/shared/id';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { CredentialsQuery } from '../accounts/credentials.query.ts';
import type { LinkingStep } from '../sign-on/linking.step.ts';
import type { OpenedSession, SessionOpener } from '../accounts/session.opener.ts';

/** From halfway to a session, once the second factor held. */
export class SecondStep {
  constructor(
    private readonly halfways: Halfways,
    private readonly provided: ProvidedSessions,
    private readonly accounts: Accounts,
    private readonly credentials: CredentialsQuery,
    private readonly opener: SessionOpener,
    private readonly linking: LinkingStep,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @param spend uses the factor up, inside the unit of work; throws where somebody else did meanwhile
   * @throws HalfwayGone, AccountSuspended, SignInByProvider; what `LinkingStep` throws
   */
  async take(
    halfway: Halfway,
    { memberId, proof }: { memberId: MemberId; proof: Proof },
    spend: () => Promise<void>,
  ): Promise<OpenedSession> {
    const known = await this.credentials.ofMember(memberId);
    if (!known) throw new HalfwayGone();
    if (halfway.arrival) return this.linking.take(halfway, { known, proof }, spend);
    const browser = { device: halfway.device, formerSecret: null };
    const by = halfway.by === 'provider' ? 'provider' : 'password';
    const prepared = await this.opener.prepare(known, browser, { by, proof });
    await this.unitOfWork.run(async () => {
      // Before the halfway, as whoever ends their sessions does: what came of it by then is found, or the halfway is gone.
      if (halfway.provided) await this.provided.holdComing(halfway.provided);
      await this.accounts.getForChange(memberId);
      await spend();
      if (!(await this.halfways.take(halfway.hash, this.clock.now()))) throw new HalfwayGone();
      await this.opener.open(prepared, browser);
      if (prepared.session && halfway.provided)
        await this.provided.note(prepared.session.id, halfway.provided);
    });
    return prepared.opened;
  }
}
