/** Leads on who comes by a former address. */
export interface RedirectFollower {
  /**
   * Where a path leads that is none of today's, with the passage counted.
   * @param path without query; null when nobody ever said where it leads
   */
  follow(path: string): Promise<{ readonly to: string; readonly status: number } | null>;
}
