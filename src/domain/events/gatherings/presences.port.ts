import type { GatheringId, RegistrationId } from './ids.ts';

/** Who had the page of a session open while it went on. */
export interface Presences {
  /** Events that are over by then, of late, whose presence was not counted so far. */
  toCount(at: Date): Promise<readonly GatheringId[]>;
  /** Some who have a seat, were seen in so many slots at least since it began, and of whom nobody said whether they were there. */
  seenIn(id: GatheringId, slots: number, most: number): Promise<readonly RegistrationId[]>;
}
