import { addDays, addMonths, beginningOf, type Day, parisDay } from '../../shared/day.ts';

export const RHYTHMS = ['week', 'month', 'quarter'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** When a report is made: so many days into the next period, at an hour of Paris. */
export interface Timetable {
  readonly rhythm: Rhythm;
  /** 1 is the first day after the period. */
  readonly day: number;
  readonly hour: number;
}

/** A week, a month or a quarter that is over, and when its report is due. */
export interface DuePeriod {
  /** One for each period: its first and its last day. */
  readonly key: string;
  readonly from: Day;
  readonly to: Day;
  readonly dueAt: Date;
}

/** The last period whose report is due by then. */
export function lastDue(timetable: Timetable, now: Date): DuePeriod {
  const begun = beginningOfPeriod(timetable.rhythm, parisDay(now));
  const last = before(timetable, begun);
  return last.dueAt <= now ? last : before(timetable, last.from);
}

/** The first one that is due later. */
export function nextDue(timetable: Timetable, now: Date): DuePeriod {
  const begun = beginningOfPeriod(timetable.rhythm, parisDay(now));
  const last = before(timetable, begun);
  return last.dueAt > now ? last : before(timetable, following(timetable.rhythm, begun));
}

/** The last period that is over, whenever its report is due. */
export const lastOver = (timetable: Timetable, now: Date): DuePeriod =>
  before(timetable, beginningOfPeriod(timetable.rhythm, parisDay(now)));

/** The period that ends where another begins. */
function before({ rhythm, day, hour }: Timetable, begun: Day): DuePeriod {
  const [from, to] = [following(rhythm, begun, -1), addDays(begun, -1)];
  return { key: `${from}.${to}`, from, to, dueAt: atHour(addDays(begun, day - 1), hour) };
}

function beginningOfPeriod(rhythm: Rhythm, day: Day): Day {
  if (rhythm === 'week') return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
  const first = `${day.slice(0, 7)}-01` as Day;
  return rhythm === 'month' ? first : addMonths(first, -((Number(day.slice(5, 7)) - 1) % 3));
}

const MONTHS = { month: 1, quarter: 3 } as const;
const following = (rhythm: Rhythm, begun: Day, times = 1): Day =>
  rhythm === 'week' ? addDays(begun, 7 * times) : addMonths(begun, MONTHS[rhythm] * times);

const HOUR_MS = 3_600_000;
/** Counted back from midnight: clocks change before any hour at which something is sent. */
const atHour = (day: Day, hour: number): Date =>
  new Date(beginningOf(addDays(day, 1)).getTime() - (24 - hour) * HOUR_MS);
