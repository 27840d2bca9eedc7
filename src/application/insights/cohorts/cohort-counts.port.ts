import type { CohortCount, CohortWay } from '#domain/insights/cohorts/cohorts';
import type { Month } from '#domain/insights/cohorts/month';

/** Who joined when, and came back when. */
export interface CohortCounts {
  /** Members who joined in a month from `first` on and before `running`; the team of the time is left out. */
  read(span: {
    readonly first: Month;
    readonly running: Month;
    readonly way: CohortWay;
  }): Promise<readonly CohortCount[]>;
}
