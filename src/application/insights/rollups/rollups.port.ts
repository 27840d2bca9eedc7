import type { Branch } from '#domain/shared/branch';
import type { Day } from '#domain/shared/day';
import type { DailyCount, Measure, SourceKey } from '#domain/insights/counting/measures';

/** Between which days a source is counted without a gap. */
export interface Counted {
  /** Its beginning, where nothing is known of what was before; null where it goes back to the first day of all. */
  readonly since: Day | null;
  readonly to: Day;
}

/** A day, and all that it gave of a source. */
export type CountedDay = readonly [day: Day, counts: readonly DailyCount[]];

/** What every day gave, counted once when it was ripe and left as it is. */
export interface Rollups {
  /** Days of that source that are not counted yet in its present version, the first first. */
  missing(source: SourceKey, from: Day, to: Day): Promise<readonly Day[]>;
  /** Days of that source that are counted, the first first. */
  daysOf(source: SourceKey): Promise<readonly Day[]>;
  /** From and until which day each source is counted without a gap; sources without any day are left out. */
  counted(): Promise<ReadonlyMap<SourceKey, Counted>>;
  /** The first day of those sources of which nothing is known before it. */
  beginnings(): Promise<ReadonlyMap<SourceKey, Day>>;
  /** The first day of which anything may be told by branch; null where that is so of every day. */
  branchesSince(): Promise<Day | null>;
  /** Writes days of a source, in place of what was written of them in an earlier version. */
  write(source: SourceKey, days: readonly CountedDay[]): Promise<void>;
  of(source: SourceKey, day: Day): Promise<readonly DailyCount[]>;
  /** Writes a day anew that a recount found different; what stood there before is kept aside. */
  mend(source: SourceKey, day: Day, counts: readonly DailyCount[]): Promise<void>;
  /** Days without a count are left out; of a counted day a measure that is missing was nothing. */
  read(
    measures: readonly Measure[],
    span: { readonly from: Day; readonly to: Day },
    branch: Branch | null | 'each',
  ): Promise<readonly DailyCount[]>;
  /** When a day between these two was last written anew; null where none was. */
  mendedAt(span: { readonly from: Day; readonly to: Day }): Promise<Date | null>;
}
