export interface RedirectQuery {
  /**
   * Where a path leads that is none of today's, with the passage counted.
   * @param path without query; null when nobody ever said where it leads
   */
  execute(path: string): Promise<{ readonly to: string; readonly status: number } | null>;
}
