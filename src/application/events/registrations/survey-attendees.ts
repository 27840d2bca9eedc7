import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** They are home again, and still remember. */
const AFTER_MS = 3_600_000;

/** Asks those who came to an event what they think of it, where its organisers linked a survey: each once. */
export class SurveyAttendees {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    await this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const overBy = new Date(at.getTime() - AFTER_MS);
      for (const { gatheringId, memberIds } of await this.registrations.toSurvey(overBy, at)) {
        const gathering = await this.gatherings.get(gatheringId);
        gathering.askAttendees(memberIds, at);
      }
    });
  }
}
