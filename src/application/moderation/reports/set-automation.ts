import type { AutomationSettings } from '#domain/moderation/reports/reports.port';
import { sensitivityOf } from '#domain/moderation/reports/thresholds';
import { judgedTogether } from '#domain/shared/domain-error';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';

export interface SetAutomationCommand {
  readonly actor: Actor;
  readonly hide: string;
  readonly silence: string;
  readonly close: string;
}

/** How easily machines hide, silence and close. */
export class SetAutomation {
  constructor(
    private readonly automation: AutomationSettings,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues */
  async execute({ actor, hide, silence, close }: SetAutomationCommand): Promise<void> {
    actor.mustBeAllowed('review.configure');
    const judged = judgedTogether({
      hide: () => sensitivityOf('hide', hide),
      silence: () => sensitivityOf('silence', silence),
      close: () => sensitivityOf('close', close),
    });
    await this.unitOfWork.run(async () => {
      const { graveScore } = await this.automation.get();
      await this.automation.set({ ...judged, graveScore });
    });
  }
}
