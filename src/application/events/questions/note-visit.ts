import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import type { SessionVisits } from '../gatherings/gathering-figures.query.ts';
import type { Clock } from '../../shared/ports.ts';

/** Somebody who takes part has the page of a session open, so that its organisers know how many followed it at once. */
export class NoteVisit {
  constructor(
    private readonly visits: SessionVisits,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, gatheringId }: { actor: Actor; gatheringId: GatheringId }): Promise<void> {
    if (actor.memberId !== null) await this.visits.note(gatheringId, actor.memberId, this.clock.now());
  }
}
