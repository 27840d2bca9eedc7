import type { MemberId } from '#domain/shared/id';

/** What is known of the people of decisions, sanctions and cases. A lot at a time; asked again, it goes on. */
export interface OldDecisions {
  /** Sanctions that were over before then, served or not. @returns how many went */
  dropSanctions(before: Date, most: number): Promise<number>;
  /**
   * Of decisions that held no more by then (fallen, ended, or with nothing left to bring back), whose sanction is gone, that
   * nobody can contest or judges since: whom they befell, who made them and in which words, also as they were made ready for the
   * Commission. What was decided, when, on which ground and of which piece stays, and is counted.
   * @param at noted as when
   * @returns of how many
   */
  forgetPeople(before: Date, most: number, at: Date): Promise<number>;
  /** The same of cases, once their decisions are known to nobody. @returns of how many */
  forgetCases(before: Date, most: number): Promise<number>;
  /** What decisions had them say instead. @param spared ids of what keeps its words as evidence, and so that one as well */
  dropTextsOf(memberId: MemberId, spared: readonly string[]): Promise<void>;
}
