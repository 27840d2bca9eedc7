import type { Channel } from '#domain/community/chat/channel';
import type { Actor } from '#domain/shared/actor';
import type { EventSeats } from './event-seats.port.ts';

/** Who steers a channel: asked of events only where the answer hangs on it. */
export class ChannelSteering {
  constructor(private readonly seats: EventSeats) {}

  /** Whether the actor slows the channel down, closes it, and writes in it when it is closed. */
  async isOf(channel: Channel, actor: Actor): Promise<boolean> {
    if (channel.isSteeredBy(actor, false)) return true;
    if (!channel.isSteeredBy(actor, true)) return false;
    return this.seats.isRunBy(channel.id, actor.mustBeMember());
  }
}
