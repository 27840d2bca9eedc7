/** What was looked for, by day and never by whom: at most by how many who differ. Figures may come some seconds late; a crash loses those few seconds. */
export interface SearchCounts {
  /**
   * Returns at once. Robots are the caller's to leave out. Texts that may hold personal data are not kept.
   * @param by who searches, to count them once a day: a member, or a network for a visitor. Kept in memory for the day, and beside words that
   *   few people looked for as a mark that names nobody
   */
  add(text: string, found: boolean, by: string): void;
  /** Writes what was counted so far; called when the process ends. */
  flush(): Promise<void>;
}
