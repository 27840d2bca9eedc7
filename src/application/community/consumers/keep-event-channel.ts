import { Channel } from '#domain/community/chat/channel';
import { EVENT_AUDIENCES, type EventAudience } from '#domain/community/chat/channel-terms';
import type { Channels } from '#domain/community/chat/chat.port';
import { knownId, knownIds } from '#domain/shared/id';
import type { GatheringScheduledV1, SeatChangedV1 } from '../../events/published/events.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { EventSeats } from '../chat/event-seats.port.ts';

/**
 * An event has a channel of its own, for those who have a seat and those who run it; it is open as long as its session.
 * Seats may be told of before the channel, or twice; what is told late undoes nothing, and that an event is cancelled may be
 * told before that it was to be.
 */
export class KeepEventChannel implements Consumer<GatheringScheduledV1 | SeatChangedV1> {
  constructor(
    private readonly channels: Channels,
    private readonly seats: EventSeats,
  ) {}

  async on(fact: GatheringScheduledV1 | SeatChangedV1): Promise<void> {
    const at = new Date(fact.at);
    if (fact.name === 'events.seat-changed.v1')
      return this.seats.seat(fact.gatheringId, knownId<'Member'>(fact.memberId), fact.seated, at);
    const session = {
      title: fact.title,
      summary: fact.summary,
      opensAt: new Date(fact.opensAt),
      closesAt: new Date(fact.closesAt),
      audience: audienceOf(fact),
      isAway: fact.isAway ?? false,
    };
    const id = knownId<'ChatChannel'>(fact.gatheringId);
    const channel = await this.channels.find(id);
    if (channel && !channel.follow(session, at)) return;
    if (!channel) await this.channels.addNow(Channel.ofEvent({ id, number: fact.number, session, at }));
    await this.seats.run(fact.gatheringId, knownIds<'Member'>(fact.people), at);
  }
}

/** Where a fact does not tell, nobody is let in whom it may not be for. */
const audienceOf = ({ audience }: GatheringScheduledV1): EventAudience =>
  EVENT_AUDIENCES.find((one) => one === audience) ?? 'staff';
