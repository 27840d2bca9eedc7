import type { Day } from '../../shared/day.ts';

/** What a regulatory value is for one year. Null until the organisation has published it. */
export interface Figure {
  readonly year: number;
  /** `12.5`, or `2026-05-01` for a date. */
  readonly value: string | null;
  readonly source: string;
}

const newestFirst = (figures: readonly Figure[]): readonly Figure[] =>
  [...figures].sort((a, b) => b.year - a.year);

/** The figure that holds on a day: that of its year, or of the last year before it that is known. */
export const figureOn = (day: Day, figures: readonly Figure[]): Figure | undefined =>
  newestFirst(figures).find((figure) => figure.year <= Number(day.slice(0, 4)));

/** With the figure of a year in place of the one that was known for it, the newest year first. */
export const withFigure = (figures: readonly Figure[], figure: Figure): readonly Figure[] =>
  newestFirst([...figures.filter(({ year }) => year !== figure.year), figure]);
