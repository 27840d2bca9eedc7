import type { GatheringNews } from './gathering.facts.ts';

/** These say something to who reads them after all is over, too: why nobody was there, or that they were not expected. */
const TRUE_EVER_AFTER: readonly GatheringNews[] = ['lapsed', 'given-up', 'off-list', 'moved', 'cancelled'];

/** Whether such news says nothing to anybody who did not hear it in time. */
export const isVainLate = (news: string | null): boolean =>
  !TRUE_EVER_AFTER.some((lasting) => lasting === news);

/**
 * By when who is told news of an event has to know it: before the offer is over, or the event begins, by the hour that they knew where that
 * comes first. What is told while it takes place is to be known before it ends.
 */
export function toBeKnownBy(p: {
  readonly toldAt: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** By what they were told before; null where it is the same, or not kept. */
  readonly beganAt: Date | null;
  readonly offeredUntil: Date | null;
}): Date {
  const ahead = [p.offeredUntil, p.beganAt, p.startsAt].filter(
    (at) => at !== null && at > p.toldAt,
  ) as Date[];
  if (ahead.length === 0) return p.endsAt;
  return new Date(Math.min(...ahead.map((at) => at.getTime())));
}
