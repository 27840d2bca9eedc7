import { addDays, type Day } from '../../shared/day.ts';

/** A month of the calendar, `2026-05`. Two of them compare as texts do. */
export type Month = string & { readonly __month: true };

export const monthOf = (day: Day): Month => day.slice(0, 7) as Month;
export const firstDayOf = (month: Month): Day => `${month}-01` as Day;
export const lastDayOf = (month: Month): Day => addDays(firstDayOf(addMonths(month, 1)), -1);

/** @param months may be negative */
export function addMonths(month: Month, months: number): Month {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const since = year * 12 + number - 1 + months;
  return `${Math.floor(since / 12)}-${String((since % 12) + 1).padStart(2, '0')}` as Month;
}
