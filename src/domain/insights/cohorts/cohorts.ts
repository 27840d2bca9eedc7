import { FEWEST } from '../kpis/small-cells.ts';
import { addMonths, type Month } from './month.ts';

/** What counts as having come back: a page was opened while signed in, or something was written or given to others. */
export const COHORT_WAYS = ['visit', 'contribution'] as const;
export type CohortWay = (typeof COHORT_WAYS)[number];

/** So many months that are over are looked at, both as months of joining and as months of coming back. */
export const COHORT_MONTHS = 12;
/** Of the definition, as every figure says it. */
export const COHORTS_VERSION = 1;

/** Who came back in one month after joining. */
interface ComeBack {
  readonly month: Month;
  /** 0 to 1; null where it is not told. */
  readonly share: number | null;
}

/** Members who joined in the same month, and how many of them came back in each month after it. */
export interface Cohort {
  readonly joined: Month;
  /** Null where so few joined that it could tell of one of them. */
  readonly members: number | null;
  readonly masked: boolean;
  /** The months that are over since, the first first. */
  readonly back: readonly ComeBack[];
}

/** So many of those who joined in that month came back in the other; the months are the same for who joined. */
export interface CohortCount {
  readonly joined: Month;
  readonly month: Month;
  readonly members: number;
}

/**
 * The cohorts of the last months before `running`, the latest first. A cohort of fewer than five is said to exist, and no more.
 * @param counts months in which nobody came back may be missing
 */
export function cohortsOf(counts: readonly CohortCount[], running: Month): readonly Cohort[] {
  const told = new Map(counts.map(({ joined, month, members }) => [`${joined} ${month}`, members]));
  return Array.from({ length: COHORT_MONTHS }, (_, back) => addMonths(running, -1 - back)).flatMap(
    (joined) => {
      const members = told.get(`${joined} ${joined}`) ?? 0;
      if (members === 0) return [];
      const masked = members < FEWEST;
      const back: ComeBack[] = [];
      for (let month = addMonths(joined, 1); month < running; month = addMonths(month, 1))
        back.push({ month, share: masked ? null : (told.get(`${joined} ${month}`) ?? 0) / members });
      return [{ joined, members: masked ? null : members, masked, back }];
    },
  );
}
