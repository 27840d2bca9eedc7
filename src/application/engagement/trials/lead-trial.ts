import type { TrialId } from '#domain/engagement/trials/ids';
import { Trial } from '#domain/engagement/trials/trial';
import type { Testers, Trials } from '#domain/engagement/trials/trials.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

interface LeadTrialCommand {
  readonly actor: Actor;
  readonly trialId: TrialId;
  readonly state: string;
  /** What was learned, for the last step. */
  readonly report: string;
}

/** Leads a product test one step on, of which its testers hear; at its end testers who went through every task are thanked. */
export class LeadTrial {
  constructor(
    private readonly trials: Trials,
    private readonly testers: Testers,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws TrialNotFound, NotNow, InvalidValue beside `report`, NotAllowed */
  async execute({ actor, trialId, state, report }: LeadTrialCommand): Promise<void> {
    Trial.mustBeRunBy(actor);
    const at = this.clock.now();
    await this.unitOfWork.run(async () => {
      const trial = await this.trials.getForChange(trialId);
      trial.lead(state, report, at);
      const testers = await this.testers.seated(trialId);
      trial.tellTesters(testers, at);
      if (trial.isReported) for (const tester of testers) tester.thank(trial.taskCount, at);
    });
  }
}
