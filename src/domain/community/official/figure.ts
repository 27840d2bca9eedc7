import type { Day } from '../../shared/day.ts';

/** What a regulatory value is from a day on: until the next one begins, or until it ends. Null until it was published. */
export interface Figure {
  readonly from: Day;
  /** The last day on which it holds, where that is known; null while nothing ends it but the next. */
  readonly to: Day | null;
  /** `12.5`, or `2026-05-01` for a date. */
  readonly value: string | null;
  readonly source: string;
}

export const newestFirst = (figures: readonly Figure[]): readonly Figure[] =>
  [...figures].sort((a, b) => b.from.localeCompare(a.from));

/** The last that has begun by a day, whether it still holds or has ended. */
export const latestOn = (day: Day, figures: readonly Figure[]): Figure | undefined =>
  newestFirst(figures).find((figure) => figure.from <= day);

export const hasEndedBy = (day: Day, { to }: Figure): boolean => to !== null && to < day;

/** The figure that holds on a day. */
export function figureOn(day: Day, figures: readonly Figure[]): Figure | undefined {
  const latest = latestOn(day, figures);
  return latest && !hasEndedBy(day, latest) ? latest : undefined;
}

/**
 * The figure of a year: the one that holds on its first day, as far as that is known, else the first that begins within it.
 * What the newest one will be worth in later years nobody knows, until its end is.
 */
export function figureOfYear(year: number, figures: readonly Figure[]): Figure | undefined {
  const [first, last] = [`${year}-01-01` as Day, `${year}-12-31` as Day];
  const running = figureOn(first, figures);
  const isKnown =
    running && (running.from === first || running.to !== null || running !== newestFirst(figures)[0]);
  if (isKnown) return running;
  return newestFirst(figures).findLast((figure) => figure.from >= first && figure.from <= last);
}

/** The figure that begins next after a day, where one does. */
export const nextAfter = (from: Day, figures: readonly Figure[]): Figure | undefined =>
  newestFirst(figures).findLast((figure) => figure.from > from);
