import type { MemberId } from '#domain/shared/id';
import type { RealtimeChannel } from '../../shared/ports.ts';

/** What rings in the session of an event. */
const LIVE_PARTS = {
  /** Something that all see is another; those who take part hear it. */
  wall: '',
  /** The word is given: whoever it is given to hears it alone, so that they do not wait for their turn to look again. */
  word: ':word',
  /** Somebody is there: those who run the session count. */
  desk: ':desk',
} as const;

/** How the session of an event is called among the channels that ring. */
export const liveChannel = (gatheringId: string, part: keyof typeof LIVE_PARTS = 'wall'): string =>
  `event:${gatheringId}${LIVE_PARTS[part]}`;

/** Who takes part in a session hears what rings in it; there is no other circle. */
export const SESSION_CIRCLE = 'session';
/** Those who run it. */
export const DESK_CIRCLE = 'desk';
/** One who takes part, alone. */
export const wordCircle = (memberId: MemberId): string => `word:${memberId}`;

/** Rings at those who have the page of a session open, after the commit: they look again. */
export class LiveBell {
  constructor(private readonly realtime: RealtimeChannel) {}

  ring(gatheringId: string): void {
    this.realtime.ring(liveChannel(gatheringId), {}, SESSION_CIRCLE);
  }

  ringSpeaker(gatheringId: string, memberId: MemberId): void {
    this.realtime.ring(liveChannel(gatheringId, 'word'), {}, wordCircle(memberId));
  }

  ringDesk(gatheringId: string): void {
    this.realtime.ring(liveChannel(gatheringId, 'desk'), {}, DESK_CIRCLE);
  }
}
