import type { GatheringAttendedV1 } from '../../events/published/events.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { Attendances } from './attendances.port.ts';

/** Copies who was at which event, so that a segment of members is found in one statement. */
export class NoteAttendance implements Consumer<GatheringAttendedV1> {
  constructor(private readonly attendances: Attendances) {}

  async on({ gatheringId, memberId, at }: GatheringAttendedV1): Promise<void> {
    await this.attendances.note(memberId, gatheringId, new Date(at));
  }
}
