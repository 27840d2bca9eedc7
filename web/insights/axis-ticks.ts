import type { KpiUnit } from '#application/insights/limits';

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400] as const;
/** Lengths of time that people count in. */
const SPANS = [
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 5, 7, 14, 30, 60, 120, 365].map((days) => days * DAY),
];
/** Beside 0. */
const MOST = 3;
const ROUND = [1, 2, 5] as const;
const WHEN_EMPTY: Readonly<Record<KpiUnit, number>> = {
  count: 1,
  mean: 1,
  share: 1,
  seconds: HOUR,
  score: 100,
};

/**
 * Two to four round values for the axis of a chart, 0 the first, the last one not below the highest that is drawn. Numbers of people
 * and of things get whole ones, durations those of a clock and of a calendar.
 */
export function ticksFor(unit: KpiUnit, highest: number): readonly number[] {
  const drawn = highest > 0 ? highest : WHEN_EMPTY[unit];
  const top = unit === 'count' ? Math.max(1, drawn) : drawn;
  const step = stepsOf(unit, top).find((one) => one * MOST >= top - one * 1e-9) as number;
  const steps = Math.max(1, Math.ceil(top / step - 1e-9));
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}

/** The smallest first; the last of them is long enough for whatever is drawn. */
function stepsOf(unit: KpiUnit, top: number): readonly number[] {
  if (unit === 'seconds') return [...SPANS, Math.ceil(top / MOST / DAY) * DAY];
  const power = Math.floor(Math.log10(top)) - 1;
  const steps = [power, power + 1, power + 2].flatMap((each) => ROUND.map((one) => one * 10 ** each));
  return unit === 'count' ? steps.filter(Number.isInteger) : steps;
}
