import type { Reminder } from '#domain/events/gatherings/gathering.facts';
import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** The nearest first: who registered late is not reminded of the week before. */
const REMINDERS: readonly Reminder[] = ['at-once', 'in-a-day', 'in-a-week'];

/** Reminds members of what they registered to: a week before, a day, a quarter of an hour; each once. */
export class RemindOfGatherings {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    for (const news of REMINDERS)
      await this.unitOfWork.run(async () => {
        const at = this.clock.now();
        for (const { gatheringId, memberIds } of await this.registrations.toRemind(news, at)) {
          const gathering = await this.gatherings.get(gatheringId);
          gathering.tell(news, memberIds, at);
        }
      });
  }
}
