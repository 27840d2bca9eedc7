/** What is known of the people of decisions, sanctions and cases. A lot at a time; asked again, it goes on. */
export interface OldDecisions {
  /** Sanctions that were over before then, served or not. @returns how many went */
  dropSanctions(before: Date, most: number): Promise<number>;
  /**
   * Of decisions whose sanction is gone, that nobody can contest or judges since then: whom they befell, who made them and in
   * which words. What was decided, when, on which ground and of which piece stays, and is counted.
   * @returns of how many
   */
  forgetPeople(before: Date, most: number): Promise<number>;
  /** The same of cases, once their decisions are known to nobody. @returns of how many */
  forgetCases(before: Date, most: number): Promise<number>;
}
