import { InvalidValue } from '../../shared/domain-error.ts';

/** `2026-12-31`, as the calendar in Paris says. */
export type LocalDay = string;
/** `2026-12-31 14:30`, as a clock in Paris shows. */
export type LocalMoment = string;

const PARIS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });

export const todayInParis = (at: Date): LocalDay => PARIS.format(at);

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** @throws InvalidValue `moderation.not-a-day`, `moderation.day-to-come` beside `field` */
export function localDay(field: string, raw: string, today: LocalDay): LocalDay {
  const [year, month, day] = raw.split('-').map(Number) as [number, number, number];
  const isDay =
    /^20\d\d-\d\d-\d\d$/.test(raw) && new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(raw);
  if (!isDay) throw new InvalidValue(field, 'moderation.not-a-day');
  if (raw > today) throw new InvalidValue(field, 'moderation.day-to-come');
  return raw;
}

/** @throws InvalidValue `moderation.not-a-time` beside `field` */
export function localTime(field: string, raw: string): string {
  if (!TIME.test(raw)) throw new InvalidValue(field, 'moderation.not-a-time');
  return raw;
}
