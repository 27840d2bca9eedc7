import type { Branch } from '#domain/shared/branch';
import type { Day } from '#domain/shared/day';
import type { Before, DayOfLevels } from '#domain/insights/counting/count-levels';
import type { Activity, ActivityFact } from '#domain/insights/facts/activity';

/** Everything that was told, in a log that only grows. */
export interface ActivityLog {
  /** What is there already is left as it is. */
  keep(facts: readonly ActivityFact[]): Promise<void>;
  /** The day of the first of all; null where there is none. */
  firstDay(): Promise<Day | null>;
  ofDay(day: Day): Promise<readonly ActivityFact[]>;
  /** Everything about the questions that were asked on that day, in the order in which it happened, by question. */
  aboutQuestionsOf(day: Day, before: Date): Promise<readonly (readonly ActivityFact[])[]>;
  /** The same of all questions that may wait for a reply at that moment: those that never got one that stayed. */
  aboutWaiting(before: Date): Promise<readonly (readonly ActivityFact[])[]>;
  /** The first post ever of each member who wrote their first on that day. */
  firstPosts(day: Day): Promise<readonly ActivityFact[]>;
  /** How many members had joined by the end of that day, by branch; null for all. Staff are left out. */
  joinedBy(day: Day): Promise<readonly { readonly branch: Branch | null; readonly n: number }[]>;
  /** The level that each member held when that day ended, counted by branch; null for all. Staff are left out. */
  levelsHeld(day: Day): Promise<DayOfLevels['held']>;
  /** The changes of level of that day, in the order in which they happened. Staff are left out. */
  levelChanges(day: Day): Promise<readonly ActivityFact[]>;
  /** What was known of the levels of these members before that day, by id. */
  levelsBefore(ids: readonly string[], day: Day): Promise<ReadonlyMap<string, Before>>;
  /** What these members did, of these kinds. */
  ofMembers(
    ids: readonly string[],
    kinds: readonly Activity[],
    span: { readonly from: Date; readonly before: Date },
  ): Promise<readonly ActivityFact[]>;
  /** What was told, of these kinds, about these decisions or events, in the order in which it happened. */
  aboutThese(
    ids: readonly string[],
    kinds: readonly Activity[],
    before: Date,
  ): Promise<readonly ActivityFact[]>;
  /** The first report of each of these cases. */
  firstReports(caseIds: readonly string[]): Promise<readonly ActivityFact[]>;
}
