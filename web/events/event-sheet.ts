import type { ZONES } from '#application/events/limits';
import type { Translate } from '../lib/texts.tsx';
import { dayInZone, hourIn } from './moments.ts';

/** A moment in a table of an event: `2026-12-03 14:30`, in the zone of the event, which a column of its own names. */
export const sheetMoment = (at: Date, zone: string, t: Translate): string =>
  `${dayInZone(at, zone)} ${hourIn(at, zone, t)}`;

/** How a table of events names that zone. */
export const sheetZone = (zone: string, t: Translate): string =>
  t('events.hourOf', { place: t(`events.zone.${zone as (typeof ZONES)[number]}`) });
