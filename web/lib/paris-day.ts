const ZONE = 'Europe/Paris';
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });
const OFFSET = new Intl.DateTimeFormat('en-US', { timeZone: ZONE, timeZoneName: 'longOffset' });

/** `2026-12-31`, as the calendar in Paris says. */
export const isoDay = (at: Date): string => DAY.format(at);

/** Whether the calendar has it, within two centuries. @param day `2026-12-31` */
export function isDay(day: string): boolean {
  if (!/^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return false;
  return new Date(day).toISOString().startsWith(day);
}

/** The last second of a day in Paris. @param day `2026-12-31` */
export function endOfDay(day: string): Date {
  const noon = new Date(`${day.slice(0, 10)}T12:00:00Z`);
  const name = OFFSET.formatToParts(noon).find((part) => part.type === 'timeZoneName')?.value ?? '';
  return new Date(`${day.slice(0, 10)}T23:59:59${name.replace('GMT', '') || 'Z'}`);
}

// A page asks for it with every moment that it shows: the calendar is asked once a day.
let known = { from: 0, midnight: 0 };

/** The first moment of the next day in Paris. */
export function nextMidnight(at: Date): Date {
  const from = at.getTime();
  if (from < known.from || from >= known.midnight)
    known = { from, midnight: endOfDay(isoDay(at)).getTime() + 1000 };
  return new Date(known.midnight);
}

/** The day so many months later, at most the last day of that month. @param day `2026-12-31` */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

const TIME = new Intl.DateTimeFormat('fr-FR', { timeZone: ZONE, timeStyle: 'short' });

/** `14:02`, as a clock in Paris shows. */
export const timeInParis = (at: Date): string => TIME.format(at);
