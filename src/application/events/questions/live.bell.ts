import type { RealtimeChannel } from '../../shared/ports.ts';

/** How the session of an event is called among the channels that ring. */
export const liveChannel = (gatheringId: string): string => `event:${gatheringId}`;

/** Who takes part in a session hears what rings in it; there is no other circle. */
export const SESSION_CIRCLE = 'session';

/** Rings at those who have the page of a session open, after the commit: they look again. */
export class LiveBell {
  constructor(private readonly realtime: RealtimeChannel) {}

  ring(gatheringId: string): void {
    this.realtime.ring(liveChannel(gatheringId), {}, SESSION_CIRCLE);
  }
}
