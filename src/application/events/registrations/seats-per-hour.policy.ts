import type { GatheringId } from '#domain/events/gatherings/ids';

/** Seats that one member takes and gives back: each waits for the others of the same event. */
export const SEATS_PER_HOUR = { name: 'events.seat', limit: 120, windowSeconds: 3_600 };

/** What all who come for a seat of one event wait for. */
export const seatsOf = (gathering: GatheringId): string => `seats of ${gathering}`;
