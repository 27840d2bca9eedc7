import type { Accounts } from '#domain/community/accounts/accounts.port';
import { HalfwayGone, WrongFactorCode } from '#domain/community/factors/factor.errors';
import type { Factors } from '#domain/community/factors/factors.port';
import type { Halfways } from '#domain/community/factors/halfways.port';
import { bareCode, readCode, type TypedCode } from '#domain/community/factors/second-factor';
import type { MemberId } from '#domain/shared/id';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock, Sealing, Secrets, Throttle, ThrottleRule, UnitOfWork } from '../../shared/ports.ts';
import { TooManyTries } from '../../shared/too-many-tries.ts';
import type { CredentialsQuery } from '../accounts/credentials.query.ts';
import type { DeviceMarks } from '../accounts/device.marks.ts';
import type { OpenedSession } from '../accounts/session.opener.ts';
import {
  CODES_FROM_NETWORK,
  DIGITS_PER_ACCOUNT,
  DIGITS_PER_DEVICE,
  sealOfCodes,
  TOLD_OF_CODES,
} from './factor.rules.ts';
import type { OneTimeCodes } from './one-time-codes.port.ts';
import type { SecondStep } from './second.step.ts';

interface ShowCodeCommand {
  /** What this browser kept since the password. */
  readonly secret: string | null;
  /** Six digits of an application, or a code for a lost device. */
  readonly code: string;
  readonly network: string;
  /** What an earlier sign-in left in this browser. */
  readonly mark: string | null;
}

/** Who gave the password shows a code: only then are they in. */
export class ShowCode {
  constructor(
    private readonly halfways: Halfways,
    private readonly factors: Factors,
    private readonly accounts: Accounts,
    private readonly codes: OneTimeCodes,
    private readonly step: SecondStep,
    private readonly credentials: CredentialsQuery,
    private readonly marks: DeviceMarks,
    private readonly sealing: Sealing,
    private readonly log: AuditLog,
    private readonly throttle: Throttle,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws HalfwayGone, WrongFactorCode, TooManyTries, AccountSuspended, SignInByProvider */
  async execute({ secret, code, network, mark }: ShowCodeCommand): Promise<OpenedSession> {
    const halfway = await this.halfways.look(this.secrets.hash(secret ?? ''), this.clock.now());
    const memberId = halfway?.memberId ?? null;
    if (!halfway || memberId === null) throw new HalfwayGone();
    const read = readCode(code);
    const counters = [
      [CODES_FROM_NETWORK, `${network} ${memberId}`],
      ...(read?.kind === 'recovery' ? [] : [await this.counterOfDigits(memberId, mark)]),
    ] as const;
    for (const [rule, key] of counters) await this.throttle.hit(rule, key);
    const proof = read?.kind === 'recovery' ? 'recovery' : 'totp';
    try {
      const spend = await this.spending(memberId, read);
      const opened = await this.step.take(halfway, { memberId, proof }, spend);
      for (const [rule, key] of counters) await this.throttle.forget(rule, key);
      return opened;
    } catch (error) {
      if (error instanceof WrongFactorCode && (await this.isOver(halfway.hash)))
        await this.tellOwner(memberId);
      throw error;
    }
  }

  /** @returns what six digits are counted by: the account, or the browser where the account knows it */
  private async counterOfDigits(
    memberId: MemberId,
    mark: string | null,
  ): Promise<readonly [ThrottleRule, string]> {
    const device = this.marks.known(mark, await this.credentials.ofMember(memberId));
    return device === null ? [DIGITS_PER_ACCOUNT, memberId] : [DIGITS_PER_DEVICE, device];
  }

  /** @returns what uses the code up @throws WrongFactorCode */
  private async spending(memberId: MemberId, read: TypedCode): Promise<() => Promise<void>> {
    if (read?.kind === 'recovery')
      return () => this.recover(memberId, this.secrets.hash(bareCode(read.code)));
    const maker = await this.factors.codeMaker(memberId);
    if (!read || !maker) throw new WrongFactorCode();
    const secret = this.sealing.open(maker.sealedSecret, sealOfCodes(memberId));
    const step = this.codes.stepOf(secret, read.code, this.clock.now());
    if (step === null) throw new WrongFactorCode();
    return async () => {
      if (!(await this.factors.spendStep(memberId, step, this.clock.now()))) throw new WrongFactorCode();
    };
  }

  private async recover(memberId: MemberId, hash: string): Promise<void> {
    if (!(await this.factors.spendRecoveryCode(memberId, hash))) throw new WrongFactorCode();
    const at = this.clock.now();
    (await this.accounts.getForChange(memberId)).noteRecoveryCode(at);
    await this.write('factor.recover', 'done', memberId);
  }

  private isOver(hash: string): Promise<boolean> {
    return this.unitOfWork.run(() => this.halfways.wrong(hash));
  }

  /** Whoever tries so many codes knows the password. */
  private async tellOwner(memberId: MemberId): Promise<void> {
    await this.write('factor.show', 'refused', memberId);
    try {
      await this.throttle.hit(TOLD_OF_CODES, memberId);
    } catch (error) {
      if (error instanceof TooManyTries) return;
      throw error;
    }
    await this.unitOfWork.run(async () =>
      (await this.accounts.getForChange(memberId)).noteFailedCodes(this.clock.now()),
    );
  }

  private write(action: string, outcome: 'done' | 'refused', memberId: MemberId): Promise<void> {
    const at = this.clock.now();
    // Whoever did it may not be the member: nobody is in before the code held.
    const actorId = outcome === 'done' ? memberId : null;
    return this.log.write({
      at,
      actorId,
      action,
      objectKind: 'member',
      objectId: memberId,
      outcome,
      details: {},
    });
  }
}
