import type { Accounts } from '#domain/community/accounts/accounts.port';
import { HalfwayGone } from '#domain/community/factors/factor.errors';
import type { Halfway } from '#domain/community/factors/halfway';
import type { Halfways } from '#domain/community/factors/halfways.port';
import type { Proof } from '#domain/community/factors/second-factor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { SignOnApi } from '../../site/published/sign-on.api.ts';
import type { Credentials } from '../accounts/credentials.query.ts';
import type { OpenedSession } from '../accounts/session.opener.ts';
import type { PasswordLinkGate } from './password-link.gate.ts';
import type { ProviderLinker } from './provider.linker.ts';
import type { ProvidedEntrance } from './provided.entrance.ts';

/** Links the account of who showed its second factor, after its password, to whom a provider named, and lets them in. */
export class LinkingStep {
  constructor(
    private readonly signOn: SignOnApi,
    private readonly linker: ProviderLinker,
    private readonly gate: PasswordLinkGate,
    private readonly accounts: Accounts,
    private readonly halfways: Halfways,
    private readonly entrance: ProvidedEntrance,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @param spend uses the factor up, inside the unit of work; throws where somebody else did meanwhile
   * @throws HalfwayGone, also where the provider's answer is held no longer; what `PasswordLinkGate.mustLink` throws; SignOnGone, SignOnOver, SignOnClosed, AccountSuspended, AccountShutOut
   */
  async take(
    { hash, device, begunAt, arrival }: Halfway,
    { known, proof }: { known: Credentials; proof: Proof },
    spend: () => Promise<void>,
  ): Promise<OpenedSession> {
    const asked = await this.gate.ask(known);
    const came = arrival && (await this.signOn.heldHashed(arrival.slug, arrival.hash));
    if (!came) throw new HalfwayGone();
    const { linked, held } = await this.unitOfWork.run(async () => {
      await this.entrance.mustStillHold(came);
      // Before the halfway, as whoever signs them out does: neither waits for the other.
      const account = await this.accounts.getForChange(known.memberId);
      await spend();
      const at = this.clock.now();
      if (!(await this.halfways.take(hash, at))) throw new HalfwayGone();
      const held = await this.signOn.releaseHashed(arrival.slug, arrival.hash);
      if (!held) throw new HalfwayGone();
      const shown = { attested: held.attested, hasShownFactor: true, at: begunAt };
      await this.gate.mustLink(account, asked, shown);
      return { linked: await this.linker.link(account, held.attested, at), held };
    });
    const browser = { device, formerSecret: null };
    return this.entrance.enterLinked(known, linked, held, browser, { shownAt: begunAt, proof });
  }
}
