import { addDays, beginningOf, type Day, parisDay } from './day.ts';
import { isWorkingDay } from './working-days.ts';

/** Hours of Paris between which somebody is expected to be there, on working days. */
export const OPENING_HOURS = { opens: 9, closes: 18 } as const;

const HOUR = 3_600_000;

/** How many whole seconds between these two moments fall in opening hours; 0 where the second is not later. */
export function openSeconds(from: Date, to: Date): number {
  const last = parisDay(to);
  let open = 0;
  for (let day = parisDay(from); day <= last; day = addDays(day, 1)) {
    if (!isWorkingDay(day)) continue;
    const begins = Math.max(atHour(day, OPENING_HOURS.opens), from.getTime());
    const ends = Math.min(atHour(day, OPENING_HOURS.closes), to.getTime());
    open += Math.max(0, ends - begins);
  }
  return Math.floor(open / 1000);
}

/** Clocks change at night, so what is left of a day from morning on is the same every day: counted back from its end. */
const atHour = (day: Day, hour: number): number =>
  beginningOf(addDays(day, 1)).getTime() - (24 - hour) * HOUR;
