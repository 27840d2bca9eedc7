import { HalfwayGone } from '#domain/community/factors/factor.errors';
import type { Factors } from '#domain/community/factors/factors.port';
import { type Halfway, halfwayOf } from '#domain/community/factors/halfway';
import type { Challenges, Halfways } from '#domain/community/factors/halfways.port';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { Clock, Secrets, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { KeptSecret } from '../../site/published/sign-on.api.ts';
import { CHALLENGE_MS, holderOf, PASSKEYS_PER_NETWORK } from './factor.rules.ts';
import type { PasskeyCeremony } from './passkey-ceremony.port.ts';

interface AskToShowPasskeyCommand {
  /** second: after the password · first: instead of it */
  readonly step: 'first' | 'second';
  /** What this browser kept since the password. */
  readonly secret: string | null;
  readonly device: string;
  readonly network: string;
}

/** What a browser has to have signed by a key. Good in this browser, once. */
export class AskToShowPasskey {
  constructor(
    private readonly halfways: Halfways,
    private readonly challenges: Challenges,
    private readonly factors: Factors,
    private readonly ceremony: PasskeyCeremony,
    private readonly throttle: Throttle,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns what the browser keeps meanwhile, where it kept nothing yet @throws HalfwayGone, TooManyTries */
  async execute(command: AskToShowPasskeyCommand): Promise<{ options: object; keep: KeptSecret | null }> {
    await hitByNetwork(this.throttle, PASSKEYS_PER_NETWORK, command.network);
    return command.step === 'second' ? this.after(command.secret ?? '') : this.instead(command.device);
  }

  private async after(secret: string) {
    const halfway = await this.halfways.look(this.secrets.hash(secret), this.clock.now());
    if (!halfway?.memberId) throw new HalfwayGone();
    const known = await this.factors.passkeysOf(halfway.memberId);
    const { options, challenge } = await this.ceremony.toShow(known);
    await this.unitOfWork.run(() => this.put(halfway, challenge));
    return { options, keep: null };
  }

  private async instead(device: string) {
    const secret = this.secrets.next();
    const halfway = halfwayOf({
      hash: this.secrets.hash(secret),
      memberId: null,
      by: 'passkey',
      device,
      provided: null,
      begunAt: this.clock.now(),
    });
    const { options, challenge } = await this.ceremony.toShow([]);
    await this.unitOfWork.run(async () => {
      await this.halfways.add(halfway);
      await this.put(halfway, challenge);
    });
    return { options, keep: { secret, expiresAt: halfway.expiresAt } };
  }

  private put({ hash }: Halfway, challenge: string): Promise<void> {
    const until = new Date(this.clock.now().getTime() + CHALLENGE_MS);
    return this.challenges.put(holderOf('halfway', hash), challenge, until);
  }
}
