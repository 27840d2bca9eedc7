import type { TrialId } from '#domain/engagement/trials/ids';
import { NoTester } from '#domain/engagement/trials/trial.errors';
import type { Testers, Trials } from '#domain/engagement/trials/trials.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { TesterSeats } from './tester-seats.policy.ts';

interface LeaveTrialCommand {
  readonly actor: Actor;
  readonly trialId: TrialId;
}

/** Gives a seat back, or a place in the line; the seat goes to the first who waits and whom it is for. */
export class LeaveTrial {
  constructor(
    private readonly trials: Trials,
    private readonly testers: Testers,
    private readonly seats: TesterSeats,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NoTester, NotAllowed */
  async execute({ actor, trialId }: LeaveTrialCommand): Promise<void> {
    actor.mustBeAllowed('trial.join');
    const by = actor.mustBeMember();
    const at = this.clock.now();
    await this.unitOfWork.run(async () => {
      const trial = await this.trials.getForChange(trialId);
      const tester = await this.testers.of(trialId, by);
      if (!tester) throw new NoTester();
      tester.leave(at);
      await this.seats.passOn(trial, at);
    });
  }
}
