const ZONE = 'Europe/Paris';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PARTS = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** What a clock and a calendar in Paris show. */
interface ParisTime {
  /** `2026-12-31` */
  readonly day: string;
  /** 0 to 23 */
  readonly hour: number;
}

/** What they show at that moment. */
export function parisTime(at: Date): ParisTime {
  const { year, month, day, hour } = partsOf(at);
  return { day: `${year}-${month}-${day}`, hour: Number(hour) };
}

/** The moment when the clock in Paris shows that hour; where it is skipped in March, the first moment after the gap. */
export function parisMoment(day: string, hour: number): Date {
  const shown = Date.parse(`${day}T00:00:00Z`) + hour * HOUR_MS;
  const guess = shown - offsetAt(new Date(shown));
  return new Date(shown - offsetAt(new Date(guess)));
}

/** The day so many days later, or earlier. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

function offsetAt(at: Date): number {
  const { year, month, day, hour, minute, second } = partsOf(at);
  const shown = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return shown - Math.floor(at.getTime() / 1000) * 1000;
}

const partsOf = (at: Date): Record<string, string> =>
  Object.fromEntries(PARTS.formatToParts(at).map(({ type, value }) => [type, value]));
