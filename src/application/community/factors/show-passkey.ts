import { HalfwayGone, PasskeyRefused } from '#domain/community/factors/factor.errors';
import type { Factors } from '#domain/community/factors/factors.port';
import type { Halfway } from '#domain/community/factors/halfway';
import type { Challenges, Halfways } from '#domain/community/factors/halfways.port';
import { isNextUse, type Passkey } from '#domain/community/factors/second-factor';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock, Secrets, Throttle } from '../../shared/ports.ts';
import type { OpenedSession } from '../accounts/session.opener.ts';
import { holderOf, PASSKEYS_PER_NETWORK } from './factor.rules.ts';
import type { PasskeyCeremony } from './passkey-ceremony.port.ts';
import type { SecondStep } from './second.step.ts';

interface ShowPasskeyCommand {
  /** What this browser kept since it was asked. */
  readonly secret: string | null;
  /** What the device answered, as JSON. */
  readonly answer: string;
  readonly network: string;
}

/** Who holds a key, and showed their device that it is them, is in: after the password, or instead of it. */
export class ShowPasskey {
  constructor(
    private readonly halfways: Halfways,
    private readonly challenges: Challenges,
    private readonly factors: Factors,
    private readonly ceremony: PasskeyCeremony,
    private readonly step: SecondStep,
    private readonly log: AuditLog,
    private readonly throttle: Throttle,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** @throws HalfwayGone, PasskeyRefused, TooManyTries, AccountSuspended, SignInByProvider */
  async execute({ secret, answer, network }: ShowPasskeyCommand): Promise<OpenedSession> {
    await hitByNetwork(this.throttle, PASSKEYS_PER_NETWORK, network);
    const halfway = await this.halfways.look(this.secrets.hash(secret ?? ''), this.clock.now());
    if (!halfway) throw new HalfwayGone();
    const passkey = await this.factors.passkey(this.ceremony.named(answer) ?? '');
    try {
      return await this.shown(halfway, passkey, answer);
    } catch (error) {
      if (error instanceof PasskeyRefused) await this.note(error, passkey ?? halfway);
      throw error;
    }
  }

  private async shown(halfway: Halfway, passkey: Passkey | null, answer: string): Promise<OpenedSession> {
    const challenge = await this.challenges.take(holderOf('halfway', halfway.hash), this.clock.now());
    if (challenge === null) throw new PasskeyRefused('no-challenge');
    if (!passkey) throw new PasskeyRefused('unknown-key');
    const { id, memberId, counter: before } = passkey;
    if (halfway.memberId !== null && halfway.memberId !== memberId)
      throw new PasskeyRefused('another-member');
    const counter = await this.ceremony.judgeShown(answer, challenge, passkey);
    if (!isNextUse(before, counter)) throw new PasskeyRefused('counter');
    return this.step.take(halfway, { memberId, proof: 'passkey' }, async () => {
      const used = { before, counter, at: this.clock.now() };
      if (!(await this.factors.usedPasskey(id, used))) throw new PasskeyRefused('counter');
    });
  }

  private note({ code, reason }: PasskeyRefused, { memberId }: { readonly memberId: string | null }) {
    return this.log.write({
      at: this.clock.now(),
      actorId: null,
      action: 'factor.show',
      objectKind: 'member',
      objectId: memberId,
      outcome: 'refused',
      details: { code, reason },
    });
  }
}
