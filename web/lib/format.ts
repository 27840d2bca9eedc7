import { dayFormat, firstAsOrdinal } from '#interfaces/messages/day-words';
import { nextMidnight } from './paris-day.ts';
import { remembered } from './remembered.ts';

/** A point in time: a Date, or an ISO 8601 text as loaders hand it over. */
export type Instant = Date | string;

/** Dates, numbers and spans written for people. Every moment is shown in the zone of Paris. */
export interface Format {
  /** "22 mars 2026" */
  formatDay(at: Instant): string;
  /** "22 mars 2026 à 14:02" */
  formatMoment(at: Instant): string;
  /** "14:02" */
  formatTime(at: Instant): string;
  /** "mars 2026" */
  formatMonth(at: Instant): string;
  /** "il y a 3 jours" within thirty days either way, then "le 22 mars 2026". */
  formatAgo(at: Instant, now: Instant): string;
  /** When `formatAgo` may say something else, midnight in Paris at the latest. */
  agoChangesAt(at: Instant, now: Instant): Date;
  /** "22 mars": where there is little room, and the year is plain. */
  formatDayShort(at: Instant): string;
  /** "mars 2026" with its month cut short. */
  formatMonthShort(at: Instant): string;
  /** "4 210", and "−4 210" with the sign of a number below zero. */
  formatNumber(value: number): string;
  /** "62 %", from 0.62 */
  formatPercent(ratio: number): string;
}

interface Words {
  justNow(): string;
  onDay(day: string): string;
}

const ZONE = 'Europe/Paris';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Moments whose words are remembered: those of the pages that are read just now. */
const MOST_MOMENTS = 5_000;
const MOST_NUMBERS = 2_000;

const toDate = (at: Instant): Date => (at instanceof Date ? at : new Date(at));

/**
 * Formatters of one region; making one costs milliseconds, so they are made here and kept.
 * @param region a BCP 47 tag such as `fr-FR`
 * @param words the two phrases that Intl does not know
 */
export function createFormat(region: string, words: Words): Format {
  const day = dayFormat(region, ZONE);
  const moment = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE });
  const time = new Intl.DateTimeFormat(region, { timeStyle: 'short', timeZone: ZONE });
  const month = new Intl.DateTimeFormat(region, { month: 'long', year: 'numeric', timeZone: ZONE });
  const dayShort = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'short', timeZone: ZONE });
  const monthShort = new Intl.DateTimeFormat(region, { month: 'short', year: 'numeric', timeZone: ZONE });
  const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });
  const relative = new Intl.RelativeTimeFormat(region, { numeric: 'auto' });
  const number = new Intl.NumberFormat(region);
  /** Intl writes a hyphen where a minus belongs. */
  const minus = (written: string): string => written.replace(/^-/, '\u2212');
  const percent = new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 0 });

  const writes = (formatter: Intl.DateTimeFormat) =>
    remembered(MOST_MOMENTS, (at: number): string => firstAsOrdinal(region, formatter.format(at)));
  const writeDay = remembered(MOST_MOMENTS, (at: number): string => day(at));
  const writeMoment = writes(moment);
  const writeDayShort = writes(dayShort);

  const startOfDay = (at: number): number => Date.parse(isoDay.format(at));
  const startOfKnownDay = remembered(MOST_MOMENTS, startOfDay);
  /** The last now whose day was asked for: it is the same all over a page, and never comes again after it. */
  let today = { now: Number.NaN, starts: 0 };
  const startOfToday = (now: number): number => {
    if (today.now !== now) today = { now, starts: startOfDay(now) };
    return today.starts;
  };
  /** Whole days of the Paris calendar from now to a moment: yesterday evening is one day ago this morning. */
  const calendarDays = (now: Date, at: Date): number =>
    Math.round((startOfKnownDay(at.getTime()) - startOfToday(now.getTime())) / DAY);

  const ago = (at: Instant, nowAt: Instant): string => {
    const then = toDate(at);
    const now = toDate(nowAt);
    const span = then.getTime() - now.getTime();
    const size = Math.abs(span);
    if (size < MINUTE) return words.justNow();
    if (size < HOUR) return relative.format(Math.trunc(span / MINUTE), 'minute');
    if (size < 12 * HOUR) return relative.format(Math.trunc(span / HOUR), 'hour');
    if (size > 32 * DAY) return words.onDay(writeDay(then.getTime()));
    const days = calendarDays(now, then);
    if (days === 0) return relative.format(Math.trunc(span / HOUR), 'hour');
    if (Math.abs(days) <= 30) return relative.format(days, 'day');
    return words.onDay(writeDay(then.getTime()));
  };

  return {
    formatDay: (at) => writeDay(toDate(at).getTime()),
    formatMoment: (at) => writeMoment(toDate(at).getTime()),
    formatTime: (at) => time.format(toDate(at)),
    formatMonth: (at) => month.format(toDate(at)),
    formatDayShort: (at) => writeDayShort(toDate(at).getTime()),
    formatMonthShort: (at) => monthShort.format(toDate(at)),
    formatAgo: ago,
    agoChangesAt: (at, nowAt) => {
      const now = toDate(nowAt);
      const span = now.getTime() - toDate(at).getTime();
      const midnight = nextMidnight(now);
      if (Math.abs(span) >= DAY) return midnight;
      const step = Math.abs(span) < HOUR ? MINUTE : HOUR;
      const since = ((span % step) + step) % step;
      return new Date(Math.min(now.getTime() + step - since, midnight.getTime()));
    },
    formatNumber: remembered(MOST_NUMBERS, (value: number) => minus(number.format(value))),
    formatPercent: (ratio) => percent.format(ratio),
  };
}
