import { firstAsOrdinal } from '#interfaces/messages/day-words';
import { turnOf } from '#application/events/limits';
import type { Turn } from '#application/events/limits';
import type { Locale, Translate } from '../lib/texts.tsx';

const REGIONS: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };
/** Making one costs milliseconds: they are kept, one for each zone, language and look. */
const made = new Map<string, Intl.DateTimeFormat>();

const LOOKS = {
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  shortDay: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { timeStyle: 'short' },
  weekday: { weekday: 'short' },
  date: { day: 'numeric' },
  month: { month: 'short' },
  wholeMonth: { month: 'long' },
  year: { year: 'numeric' },
  monthYear: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A moment as the clocks of a zone and its calendars show it. */
export function inZone(at: Date, look: keyof typeof LOOKS, zone: string, locale: Locale): string {
  const key = `${look} ${zone} ${locale}`;
  const format =
    made.get(key) ?? new Intl.DateTimeFormat(REGIONS[locale], { ...LOOKS[look], timeZone: zone });
  made.set(key, format);
  return firstAsOrdinal(REGIONS[locale], format.format(at));
}

/** The hour that clocks of a zone show; of one that they show twice in a night of autumn, which of both. */
export function hourIn(at: Date, zone: string, t: Translate): string {
  const turn = turnOf(at, zone);
  const hour = inZone(at, 'time', zone, t.locale);
  return turn === null ? hour : hourTwice(hour, turn, t);
}

/** An hour that comes twice, and which of both it is. */
export const hourTwice = (hour: string, turn: Turn, t: Translate): string =>
  t('events.hourTwice', { hour, turn: t(`events.turnOfHour.${turn}`) });

/** `2026-12-03` in a zone. */
const DAY = new Map<string, Intl.DateTimeFormat>();
export function dayInZone(at: Date, zone: string): string {
  const format = DAY.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  DAY.set(zone, format);
  return format.format(at);
}

/** The first moments of a month and of the next in Paris, as far as a list by month has to know. @param month `2026-12` */
export function monthBounds(month: string): { readonly from: Date; readonly until: Date } {
  const [year, of] = month.split('-').map(Number) as [number, number];
  const margin = 2 * 3_600_000;
  return {
    from: new Date(Date.UTC(year, of - 1, 1) - margin),
    until: new Date(Date.UTC(year, of, 1)),
  };
}

/** @param month `2026-12` */
export function monthAway(month: string, by: number): string {
  const [year, of] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, of - 1 + by, 1)).toISOString().slice(0, 7);
}
