import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId, RegistrationId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

interface NoteAttendanceCommand {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
  readonly registrationId: RegistrationId;
  /** False where that was noted by mistake. */
  readonly wasThere: boolean;
}

/** Who runs the event writes down that somebody was there, or takes that back. */
export class NoteAttendance {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws GatheringNotFound, NotRegistered, GatheringNotBegun, NotAllowed */
  async execute({ actor, gatheringId, registrationId, wasThere }: NoteAttendanceCommand): Promise<void> {
    await this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.mustBeRunBy(actor);
      gathering.admission.mustHaveBegun(at);
      const registration = await this.registrations.get(gatheringId, registrationId);
      if (wasThere) registration.attend(at, 'host');
      else registration.takeBackAttendance(at);
    });
  }
}
