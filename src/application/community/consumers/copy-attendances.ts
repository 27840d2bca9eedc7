import type { AttendanceTakenBackV1, GatheringAttendedV1 } from '../../events/published/events.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { Attendances } from './attendances.port.ts';

/** Copies who was at which event, so that a segment of members is found in one statement. */
export class CopyAttendances implements Consumer<GatheringAttendedV1 | AttendanceTakenBackV1> {
  constructor(private readonly attendances: Attendances) {}

  async on({ name, gatheringId, memberId, at }: GatheringAttendedV1 | AttendanceTakenBackV1): Promise<void> {
    if (name === 'events.gathering-attended.v1')
      await this.attendances.note(memberId, gatheringId, new Date(at));
    else await this.attendances.takeBack(memberId, gatheringId, new Date(at));
  }
}
