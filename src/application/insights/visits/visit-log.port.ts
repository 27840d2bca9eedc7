import type { Branch } from '#domain/shared/branch';
import type { Day } from '#domain/shared/day';
import type { DailyCount } from '#domain/insights/counting/measures';

/** A member opened a page. Which one, and from where, is not kept. */
export interface Visit {
  readonly memberId: string;
  readonly staff: boolean;
  readonly branches: readonly Branch[];
}

/** Who came, by day: each member once, visitors as a mere number of pages, robots apart from them. */
export interface VisitLog {
  /** Returns at once; what was noted is written some seconds later. Robots are the caller's to leave out. */
  note(visit: Visit): void;
  /** Of somebody who did not sign in, of whom nothing is known or kept. */
  notePage(by: 'visitor' | 'robot'): void;
  /** Writes what was noted so far; called when the process ends. */
  flush(): Promise<void>;
}

/** Visits are known by member for so long: what is compared with the year before needs two years and a month. */
export const VISITS_KEPT_DAYS = 761;

/** What the visits of members tell. */
export interface Audience {
  firstDay(): Promise<Day | null>;
  /** Who was there on that day and in the weeks before it, and what they did. */
  count(day: Day): Promise<readonly DailyCount[]>;
  /** Pages that were read without signing in. */
  pages(day: Day): Promise<{ readonly visitors: number; readonly robots: number }>;
  /** Searches are forgotten where they are counted; their daily figures stay here. */
  keepSearches(day: Day, figures: { readonly searches: number; readonly inVain: number }): Promise<void>;
  searches(day: Day): Promise<{ readonly searches: number; readonly inVain: number }>;
  /** Members whose visits are older than that are not known by them any more. */
  forgetBefore(day: Day): Promise<number>;
}
