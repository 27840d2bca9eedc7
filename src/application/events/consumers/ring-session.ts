import type { Consumer } from '../../shared/ports.ts';
import type { SessionChangedV1 } from '../published/events.facts.ts';
import type { LiveBell } from '../questions/live.bell.ts';

/** Rings at those who have the page of a session open where something in it changed by no act of theirs. */
export class RingSession implements Consumer<SessionChangedV1> {
  constructor(private readonly bell: LiveBell) {}

  on({ gatheringId }: SessionChangedV1): Promise<void> {
    this.bell.ring(gatheringId);
    return Promise.resolve();
  }
}
