import type { AutomationSettings } from '#domain/moderation/reports/reports.port';
import { FIRST_GRAVE_SCORE } from '#domain/moderation/reports/thresholds';
import type { UnitOfWork } from '../../shared/ports.ts';

/** Every day: which score grave cases had lately, and so from which on machines act. */
export class MeasureGraveScore {
  constructor(
    private readonly automation: AutomationSettings,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const graveScore = (await this.automation.measuredGraveScore()) ?? FIRST_GRAVE_SCORE;
    await this.unitOfWork.run(() => this.automation.setGraveScore(graveScore));
  }
}
