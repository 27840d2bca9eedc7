import { addDays, type Day } from '../../shared/day.ts';
import { addMonths, firstDayOf, monthOf } from '../cohorts/month.ts';

/** A quarter of the calendar, `2026-Q3`. Two of them compare as texts do. */
type Quarter = string & { readonly __quarter: true };

/** The one in which a day lies. */
export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` as Quarter;
}

/** Its days, both ends included. */
export function spanOfQuarter(quarter: Quarter): { readonly from: Day; readonly to: Day } {
  const month = String(Number(quarter.slice(-1)) * 3 - 2).padStart(2, '0');
  const from = `${quarter.slice(0, 4)}-${month}-01` as Day;
  return { from, to: addDays(firstDayOf(addMonths(monthOf(from), 3)), -1) };
}

const before = (quarter: Quarter): Quarter => quarterOf(addDays(spanOfQuarter(quarter).from, -1));

/**
 * The quarters that a figure by branch is told of, the latest first: those that lie in the period and are wholly counted; where
 * there is none, the last one that was by then. Quarters do not overlap, so no two of them differ by a day.
 * @param counted last day that is counted
 * @param since first day of which anything may be told by branch; null where that is so of all
 */
export function quartersTold(
  period: { readonly from: Day; readonly to: Day },
  counted: Day,
  since: Day | null,
): readonly Quarter[] {
  const last = counted < period.to ? counted : period.to;
  const ending = quarterOf(last);
  const latest = spanOfQuarter(ending).to === last ? ending : before(ending);
  const told = [latest];
  for (let one = before(latest); spanOfQuarter(one).from >= period.from; one = before(one)) told.push(one);
  return told.filter((one) => since === null || spanOfQuarter(one).from >= since);
}
