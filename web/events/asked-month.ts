import { hrefWith } from '../lists/query.ts';
import { monthAway } from './moments.ts';

/** `2026-12`, as an address says it. */
export const aMonth = (value: string): string | undefined =>
  /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(value) ? value : undefined;

/** The same calendar so many months away. @param filters that go on */
export const monthHref = (
  calendar: string,
  month: string,
  by: number,
  filters: Readonly<Record<string, string | undefined>> = {},
): string => hrefWith(calendar, { mois: monthAway(month, by), ...filters });
