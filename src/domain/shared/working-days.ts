import { addDays, type Day } from './day.ts';

/** Month and day of the holidays of the French labour code that have a date of their own (article L. 3133-1). */
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** Easter Monday, Ascension Day and Whit Monday, in days after Easter Sunday. */
const AFTER_EASTER = [1, 39, 50];

/** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
export function easterOf(year: number): Day {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const pad = (figure: number) => String(figure).padStart(2, '0');
  return `${year}-${pad(Math.floor(n / 31))}-${pad((n % 31) + 1)}` as Day;
}

/** The eleven public holidays of France, in order. */
export function holidaysOf(year: number): readonly Day[] {
  const easter = easterOf(year);
  const fixed = FIXED.map((day) => `${year}-${day}` as Day);
  return [...new Set([...fixed, ...AFTER_EASTER.map((days) => addDays(easter, days))])].sort();
}

/** Monday to Friday, public holidays of France apart. */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(day.slice(0, 4))).includes(day);
}

/** The day on which so many working days have passed since `from`, which itself does not count. */
export function addWorkingDays(from: Day, count: number): Day {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/**
 * What was asked on this day or before is due before `today`: the last day `d` with
 * `addWorkingDays(d, count) < today`.
 */
export function lastDayOverdue(today: Day, count: number): Day {
  let day = addDays(today, -1);
  while (addWorkingDays(day, count) >= today) day = addDays(day, -1);
  return day;
}
