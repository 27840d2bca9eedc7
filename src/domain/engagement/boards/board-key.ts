import { addDays, type Day } from '../../shared/day.ts';

/** Names of the periods that a day counts to, as boards keep them: `2026-W10`, `2026-03`, `2026`, and all time. */
export const periodsOf = (day: Day) => ({
  week: weekOf(day),
  month: day.slice(0, 7),
  year: day.slice(0, 4),
  ever: '',
});

export const branchScope = (branch: string): string => `b:${branch}`;
export const categoryScope = (categoryId: string): string => `c:${categoryId}`;
/** Everybody, in everything. */
export const EVERYTHING = '';

/** ISO 8601: a week belongs to the year of its Thursday. */
function weekOf(day: Day): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const thursday = addDays(day, 3 - weekday);
  const newYear = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`);
  const week = Math.floor((Date.parse(`${thursday}T00:00:00Z`) - newYear) / (7 * 86_400_000)) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}
