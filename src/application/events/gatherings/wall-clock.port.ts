/** What clocks on the wall show in a zone, and when they do. */
export interface WallClock {
  /**
   * @param day `2026-03-29` @param time `14:30`; of an hour that clocks show twice in autumn the first, which `02:30A` says too, and `02:30B` the second
   * @throws InvalidValue beside `field` where no clock of the zone ever shows it: `events.not-a-time`, `events.skipped-hour`,
   * `events.shown-once` where a letter says which of two times is meant, and there is one; beside
   * `dayField`, `day` unless told, where calendars have no such day: `events.not-a-day`
   */
  instantOf(field: string, day: string, time: string, zone: string, dayField?: string): Date;
  /**
   * When clocks show a time, at that moment or within the day that follows; of two such times the first that is still to come.
   * @throws InvalidValue beside `field`, as above
   */
  next(field: string, time: string, zone: string, from: Date): Date;
  /**
   * The same time so many weeks or months later in the zone, whatever its clocks did in between; the last day of a month that has
   * no such day.
   * @throws InvalidValue beside `field` where clocks skip it on that day: `events.skipped-hour`
   */
  later(
    field: string,
    at: Date,
    zone: string,
    step: { readonly weeks: number } | { readonly months: number },
  ): Date;
  /** What is typed for a moment. @returns `14:30`, or `02:30B` where clocks show that for the second time */
  timeOf(at: Date, zone: string): string;
  /** @returns `2026-03-29` */
  dayOf(at: Date, zone: string): string;
}
