import {
  type InactivityLetter,
  type InactivityRule,
  type InactivityStep,
  inactivityStep,
} from '#domain/community/inactivity/inactivity-rule';
import { type Day, parisDay } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import type { AuditLog } from '../../shared/audit-log.ts';
import { NotHandedOver } from '../../shared/letter.ports.ts';
import type { Clock, Mailer, UnitOfWork } from '../../shared/ports.ts';
import { oneForAll, type Round, Rounds } from '../../shared/rounds.ts';
import { ACCOUNT_PATHS } from '../accounts/account.paths.ts';
import type { AccountCloser } from '../leaving/account.closer.ts';
import type { AbsentMembers, InactivityRules } from './inactivity.port.ts';

/** In one run of the job, which comes back every hour: mail servers distrust who writes to thousands at once. */
const A_RUN = 500;
const RUN_MS = 5 * 60_000;

/**
 * Every hour of the day: who did not come for long is written to twice, and then leaves as they would by themselves, their texts
 * staying without their name. A letter counts once the mail server took it, or said that there is no such address.
 */
export class CloseInactiveAccounts {
  private readonly rounds: Rounds;

  constructor(
    private readonly rules: InactivityRules,
    private readonly absent: AbsentMembers,
    private readonly closer: AccountCloser,
    private readonly mailer: Mailer,
    private readonly log: AuditLog,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {
    this.rounds = new Rounds(clock, RUN_MS);
  }

  /** @throws one of the failures, after the others had their turn; what failed is tried again in the next run */
  execute(): Promise<Round> {
    return this.rounds.take(() => this.goThrough());
  }

  private async goThrough(): Promise<void> {
    const { number, rule } = await this.rules.current();
    if (!rule.isOn) return this.unitOfWork.run(() => this.absent.spareAll());
    const today = parisDay(this.clock.now());
    const done = { first: 0, last: 0, leave: 0, spare: 0 };
    const failures: unknown[] = [];
    for (const one of await this.absent.near({ rule, today, atMost: A_RUN })) {
      if (this.rounds.isOver) break;
      const step = inactivityStep(rule, one, today);
      if (!step) continue;
      try {
        if (!(await this.take(step, one.memberId, { rule, today }))) continue;
        done[step.kind] += 1;
        this.rounds.didSome();
      } catch (error) {
        failures.push(error);
        if (error instanceof NotHandedOver && error.takesNone) break;
      }
    }
    const { spare: _, ...told } = done;
    if (Object.values(told).some((count) => count > 0)) await this.record(number, told);
    if (failures.length > 0) throw oneForAll(failures);
  }

  /** @returns whether it was done: they may have come back meanwhile */
  private async take(
    step: InactivityStep,
    memberId: MemberId,
    on: { rule: InactivityRule; today: Day },
  ): Promise<boolean> {
    if (step.kind === 'spare') {
      await this.unitOfWork.run(() => this.absent.spare(memberId));
      return true;
    }
    if (step.kind !== 'leave') return this.write(step, memberId, on);
    return this.closer.close({
      memberId,
      words: 'keep',
      why: 'inactivity',
      unless: async () => {
        const now = await this.absent.find(memberId);
        return now === null || inactivityStep(on.rule, now, on.today)?.kind !== 'leave';
      },
    });
  }

  private async write(
    letter: InactivityLetter,
    memberId: MemberId,
    { rule, today }: { rule: InactivityRule; today: Day },
  ): Promise<boolean> {
    const address = await this.absent.addressOf(memberId);
    if (!address) return false;
    const { to, language, pseudonym } = address;
    const { leavesOn, kind } = letter;
    await this.mailer
      .send({
        to,
        language,
        template: kind === 'first' ? 'inactivity-first' : 'inactivity-last',
        id: `inactivity-${kind}-${leavesOn}-${memberId}`,
        values: { pseudonym, leavesOn, months: String(rule.months), path: ACCOUNT_PATHS.signIn },
      })
      .catch((error: unknown) => {
        if (!(error instanceof NotHandedOver) || !error.forGood) throw error;
      });
    await this.unitOfWork.run(() => this.absent.noteLetter(memberId, letter, today));
    return true;
  }

  /** How many, and by which version of the rule: who it was is nobody's to know any more. */
  private record(version: number, told: { first: number; last: number; leave: number }): Promise<void> {
    return this.unitOfWork.run(() =>
      this.log.write({
        at: this.clock.now(),
        actorId: null,
        outcome: 'done',
        action: 'privacy.close-inactive',
        objectKind: 'inactivity-rule',
        objectId: null,
        details: { version, firstLetters: told.first, lastLetters: told.last, closed: told.leave },
      }),
    );
  }
}
