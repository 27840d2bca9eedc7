import type { TrialId } from '#domain/engagement/trials/ids';
import { NoTester } from '#domain/engagement/trials/trial.errors';
import type { Testers, Trials } from '#domain/engagement/trials/trials.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

interface TellTaskCommand {
  readonly actor: Actor;
  readonly trialId: TrialId;
  /** 1 for the first. */
  readonly task: number;
  readonly result: string;
}

/** A tester says whether a task could be done. */
export class TellTask {
  constructor(
    private readonly trials: Trials,
    private readonly testers: Testers,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NoTester for who may not know of its tasks, TrialNotFound where it is for them no more, NotNow, PromiseChanged, TaskNotFound, NotAllowed */
  async execute({ actor, trialId, task, result }: TellTaskCommand): Promise<void> {
    actor.mustBeAllowed('trial.join');
    const by = actor.mustBeMember();
    const at = this.clock.now();
    await this.unitOfWork.run(async () => {
      const trial = await this.trials.get(trialId);
      const tester = await this.testers.of(trialId, by);
      if (!tester?.hasSeat) throw new NoTester();
      trial.mustBeFor(tester, actor);
      trial.mustRun();
      tester.mustHavePromised(trial.promise);
      tester.tell(task, result, { tasks: trial.taskCount, at });
    });
  }
}
