import type { Registrations } from '#domain/events/gatherings/gatherings.port';
import type { MemberId } from '#domain/shared/id';
import type { Exclusions } from '../../moderation/published/exclusions.api.ts';
import type { StandingChangedV1 } from '../../moderation/published/moderation.facts.ts';
import type { Clock, Consumer } from '../../shared/ports.ts';
import type { FreedSeats } from '../registrations/freed-seats.policy.ts';

/**
 * Who is kept out comes to nothing that begins meanwhile: their seats go to who waits, and so do their turns. What begins once they
 * are back stays theirs. A seat that went to another does not come back where the exclusion falls: they may register anew.
 */
export class FreeExcludedSeats implements Consumer<StandingChangedV1> {
  constructor(
    private readonly registrations: Registrations,
    private readonly seats: FreedSeats,
    private readonly exclusions: Exclusions,
    private readonly clock: Clock,
  ) {}

  async on({ memberId: id, standing }: StandingChangedV1): Promise<void> {
    if (standing !== 'banned') return;
    const until = await this.exclusions.untilOf(id);
    if (until === undefined) return; // it fell meanwhile
    const memberId = id as MemberId;
    const at = this.clock.now();
    for (const gatheringId of await this.registrations.aheadOf(memberId, at, until))
      await this.seats.free(gatheringId, memberId, at);
  }
}
