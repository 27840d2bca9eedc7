import type { MemberId } from '../../shared/id.ts';

/**
 * The page of a session that is open in front of somebody is seen in a slot at most once, and in slots of the time of the
 * event alone: however often it is asked for, no more than the time that went by can be made of it.
 */
const SLOT_MS = 300_000;
export const SLOT_SECONDS = SLOT_MS / 1_000;

/** Whoever was seen in that part of the slots was there. */
const PART = 0.5;

/** How an attendance came to be known: by the code that was shown, by an organiser, or by the page that was open. */
export const ATTENDED_BY = ['code', 'host', 'page'] as const;
export type AttendedBy = (typeof ATTENDED_BY)[number];

/** Who came to an event, with their branches as they registered. */
export interface Came {
  readonly memberId: MemberId;
  readonly branches: readonly string[];
}

/** In how many slots somebody must have been seen to have been there: half of those that an event touches. */
export function slotsToAttend(startsAt: Date, endsAt: Date): number {
  const slots = Math.ceil(endsAt.getTime() / SLOT_MS) - Math.floor(startsAt.getTime() / SLOT_MS);
  return Math.max(1, Math.ceil(slots * PART));
}
