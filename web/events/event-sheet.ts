import { turnOf } from '#application/events/limits';
import type { ZONES } from '#application/events/limits';
import type { Translate } from '../lib/texts.tsx';
import { dayInZone, inZone } from './moments.ts';

/**
 * A moment in a table of an event: `2026-12-03 14:30`, in the zone of the event, which a column of its own names. An hour that comes
 * twice, in a night of autumn, has its distance from UTC beside it: figures that every language reads.
 */
export function sheetMoment(at: Date, zone: string): string {
  const moment = `${dayInZone(at, zone)} ${inZone(at, 'time', zone, 'en')}`;
  return turnOf(at, zone) === null ? moment : `${moment} ${distanceFromUtc(at, zone)}`;
}

/** @returns `UTC+2` */
function distanceFromUtc(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'shortOffset', timeZone }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')!.value.replace('GMT', 'UTC');
}

/** How a table of events names that zone. */
export const sheetZone = (zone: string, t: Translate): string =>
  t('events.hourOf', { place: t(`events.zone.${zone as (typeof ZONES)[number]}`) });
