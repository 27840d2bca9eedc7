import type { GatheringId, RegistrationId } from './ids.ts';

/** Who had the page of a session open while it went on. */
export interface Presences {
  /** Events that are over by then, of late, whose presence was not counted so far. */
  toCount(at: Date): Promise<readonly GatheringId[]>;
  /** Who has a seat and was seen in so many slots at least. */
  seenIn(id: GatheringId, slots: number): Promise<readonly RegistrationId[]>;
}
