import type { Clock, JobQueue, UnitOfWork } from '../../shared/ports.ts';
import { SEND_CAMPAIGNS } from '../campaigns/campaigns.jobs.ts';
import type { Automations } from './automations.port.ts';

/** Every hour: whose occasion came is written to, once. Letters leave as those of campaigns do. */
export class SeekOccasions {
  constructor(
    private readonly automations: Automations,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const found = await this.unitOfWork.run(() => this.automations.seek(this.clock.now()));
    if (found > 0)
      await this.jobs.enqueue(SEND_CAMPAIGNS, {}, { dedupeKey: SEND_CAMPAIGNS, isTriedOnce: true });
  }
}
