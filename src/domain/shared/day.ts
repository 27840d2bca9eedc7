import { InvalidValue } from './domain-error.ts';

/** A day of the calendar, `2026-05-01`: laws and rates know no hours. Two of them compare as texts do. */
export type Day = string & { readonly __day: true };

const SHAPE = /^(?:19|20)\d{2}-\d{2}-\d{2}$/;
const PARIS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** @throws InvalidValue `official.not-a-day` beside `field`: not `yyyy-mm-dd`, or a day that no month has */
export function dayOf(field: string, raw: string): Day {
  if (!isDay(raw)) throw new InvalidValue(field, 'official.not-a-day');
  return raw;
}

/** Whether it is `yyyy-mm-dd`, of a day that its month has, from 1900 to 2099. */
export function isDay(raw: string): raw is Day {
  if (!SHAPE.test(raw)) return false;
  const moment = new Date(`${raw}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(raw);
}

/** Paris has been whole hours away from Greenwich ever since moments are counted. */
const HOUR = 3_600_000;
let last = { hour: Number.NaN, day: '' };

/** The day it is in Paris. What it is now is asked many times a second, and only told anew every hour. */
export function parisDay(at: Date): Day {
  const hour = Math.floor(at.getTime() / HOUR);
  if (hour < 0 || Number.isNaN(hour)) return PARIS.format(at) as Day;
  if (hour !== last.hour) last = { hour, day: PARIS.format(at) };
  return last.day as Day;
}

/** @param days may be negative */
export function addDays(day: Day, days: number): Day {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10) as Day;
}

/** How many days it is from one to another; fewer than none where that one is before. */
export const daysBetween = (one: Day, other: Day): number =>
  (Date.parse(other) - Date.parse(one)) / (24 * HOUR);

/** The first moment of that day in Paris, which is one hour before that of Greenwich or two. */
export function beginningOf(day: Day): Date {
  const greenwich = Date.parse(`${day}T00:00:00Z`);
  const summer = new Date(greenwich - 2 * HOUR);
  return parisDay(summer) === day ? summer : new Date(greenwich - HOUR);
}

/** The last moment of that day in Paris. */
export const endOf = (day: Day): Date => new Date(beginningOf(addDays(day, 1)).getTime() - 1);

/** The same day of another month, or the last one where that month is shorter. @param months may be negative */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moment = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
  return moment.toISOString().slice(0, 10) as Day;
}
