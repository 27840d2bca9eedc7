import { addDays, type Day, parisDay } from '../../shared/day.ts';
import type { MemberId } from '../../shared/id.ts';
import { isWorkingDay } from '../../shared/working-days.ts';
import type { Standing } from '../points/act.ts';

/** How many days in a row somebody's replies helped: now, and at best. */
export interface Streak {
  readonly current: number;
  readonly best: number;
}

/** Days on which a reply of a member was marked, accepted or validated by somebody else. */
export const helpfulDays = (stands: readonly Standing[], memberId: MemberId): readonly Day[] => [
  ...new Set(
    stands
      .filter((one) => one.memberId === memberId && !one.own && one.byId !== memberId && one.postId !== null)
      .map(({ since }) => parisDay(since)),
  ),
];

/**
 * A weekend or a French public holiday without anything breaks no row, and one with something counts in it. Today is not over:
 * it adds to a row and never ends one.
 */
export function streakOf(days: readonly Day[], today: Day): Streak {
  const rows: { last: Day; length: number }[] = [];
  for (const day of days.toSorted()) {
    const row = rows.at(-1);
    if (row && isNext(row.last, day)) Object.assign(row, { last: day, length: row.length + 1 });
    else rows.push({ last: day, length: 1 });
  }
  const latest = rows.at(-1);
  const isAlive = latest !== undefined && (latest.last >= today || isNext(latest.last, today));
  return { current: isAlive ? latest.length : 0, best: Math.max(0, ...rows.map(({ length }) => length)) };
}

/** Whether no working day lies between the two. */
function isNext(one: Day, other: Day): boolean {
  for (let day = addDays(one, 1); day < other; day = addDays(day, 1)) if (isWorkingDay(day)) return false;
  return true;
}
