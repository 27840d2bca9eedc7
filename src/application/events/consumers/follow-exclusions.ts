import type { Registrations } from '#domain/events/gatherings/gatherings.port';
import { knownId } from '#domain/shared/id';
import type { Exclusions } from '../../moderation/published/exclusions.api.ts';
import type { StandingChangedV1 } from '../../moderation/published/moderation.facts.ts';
import type { Clock, Consumer } from '../../shared/ports.ts';
import type { FreedSeats } from '../registrations/freed-seats.policy.ts';

/**
 * Who is kept out comes to nothing that begins meanwhile: their seats go to who waits, and so do their turns. What begins once they
 * are back stays theirs. Where the exclusion falls, or is made shorter, what is still to come is theirs again: a seat that is free,
 * or else the first turn of the list.
 */
export class FollowExclusions implements Consumer<StandingChangedV1> {
  constructor(
    private readonly registrations: Registrations,
    private readonly seats: FreedSeats,
    private readonly exclusions: Exclusions,
    private readonly clock: Clock,
  ) {}

  /** By what keeps them out now, whatever the fact told: it may have fallen since. */
  async on({ memberId: id }: StandingChangedV1): Promise<void> {
    const memberId = knownId<'Member'>(id);
    const until = await this.exclusions.untilOf(id);
    const at = this.clock.now();
    if (until !== undefined)
      for (const gatheringId of await this.registrations.aheadOf(memberId, at, until))
        await this.seats.keepOut(gatheringId, memberId, at);
    if (until === null) return;
    for (const gatheringId of await this.registrations.keptOutOf(memberId, until ?? at))
      await this.seats.giveBack(gatheringId, memberId, at);
  }
}
