/** What is known of people who gave notice, or complained of a decision. Within a unit of work. */
export interface Notifiers {
  /**
   * Names, addresses and free words of what was settled or answered before then, what they were answered, and what the team
   * noted of it; an account stays named by its id alone.
   * @returns how many rows it befell
   */
  forgetNamesBefore(at: Date): Promise<number>;
  /** Whole notices and complaints that were settled or answered before then. @returns how many */
  forgetBefore(at: Date): Promise<number>;
}
