import type { Branch } from '#domain/shared/branch';
import type { Day } from '#domain/shared/day';
import { type Measure, type SourceKey, sourceOf } from '#domain/insights/counting/measures';
import {
  type CountedDays,
  type DayOf,
  evaluate,
  type Figure,
  type Formula,
  isPartOfBase,
  measuresOf,
  NOTHING,
} from '#domain/insights/kpis/formula';
import { HEALTH_MEASURES } from '#domain/insights/kpis/health';
import { changeBetween, changeUnitOf, type Kpi, maturityOf } from '#domain/insights/kpis/kpi';
import { KPIS } from '#domain/insights/kpis/kpis';
import type { ReportingPeriod } from '#domain/insights/kpis/reporting-period';
import { evaluateByFives } from '#domain/insights/kpis/told-by-fives';
import type { Counted, Rollups } from '../rollups/rollups.port.ts';
import type { KpiFigure, KpiStep } from './kpi-report.query.ts';

const NO_DAY: DayOf = { n: 0, of: 0, values: [] };
/** What the dashboard is made of; beside it, some measures are there for one table alone. */
const OF_DASHBOARD: readonly Measure[] = [
  ...new Set<Measure>([...KPIS.flatMap(({ formula }) => measuresOf(formula)), ...HEALTH_MEASURES]),
];

export type CountedSources = ReadonlyMap<SourceKey, Counted>;
interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** The counted days of a period and of the one before it, from which figures are made. */
export class DaysRead {
  private readonly read = new Map<string, readonly DayOf[]>();

  /** @param byMeasure all days of `span`, one after the other */
  private constructor(
    private readonly byMeasure: ReadonlyMap<Measure, readonly DayOf[]>,
    private readonly span: DaySpan,
  ) {}

  /** @param branch null for all members */
  static async of(
    rollups: Rollups,
    period: ReportingPeriod,
    {
      measures = OF_DASHBOARD,
      branch = null,
    }: { measures?: readonly Measure[]; branch?: Branch | null } = {},
  ): Promise<DaysRead> {
    const span = { from: period.previous.from, to: period.to };
    return DaysRead.from(await rollups.read(measures, span, branch), span);
  }

  /** @param span that was read; nothing outside it is asked for */
  static from(counts: Awaited<ReturnType<Rollups['read']>>, span: DaySpan): DaysRead {
    const [first, length] = [numberOf(span.from), lengthOf(span)];
    const byMeasure = new Map<Measure, DayOf[]>();
    for (const count of counts) {
      const days = byMeasure.get(count.measure) ?? Array.from({ length }, () => NO_DAY);
      days[numberOf(count.day) - first] = count;
      byMeasure.set(count.measure, days);
    }
    return new DaysRead(byMeasure, span);
  }

  /** What a formula makes of the days between these two that are counted. */
  figure(formula: Formula, span: DaySpan, counted: CountedSources): Figure {
    const told = countedIn(formula, span, counted);
    return evaluate(formula, (measure) => (told === null ? [] : this.daysOf(measure, told)));
  }

  /** The days themselves, of a span that is wholly counted. */
  within(span: DaySpan): CountedDays {
    return (measure) => this.daysOf(measure, span);
  }

  /** The same of whole, counted days, told so that it betrays nobody. */
  figureByFives(formula: Formula, span: DaySpan): Figure {
    return evaluateByFives(formula, (measure) => this.daysOf(measure, span));
  }

  private daysOf(measure: Measure, span: DaySpan): readonly DayOf[] {
    const key = `${measure} ${span.from} ${span.to}`;
    const known = this.read.get(key);
    if (known) return known;
    const [begin, length] = [numberOf(span.from) - numberOf(this.span.from), lengthOf(span)];
    const days =
      this.byMeasure.get(measure)?.slice(begin, begin + length) ?? Array.from({ length }, () => NO_DAY);
    this.read.set(key, days);
    return days;
  }
}

const DAY_MS = 86_400_000;
/** Days since 1970: a day is a place in what was read. */
const numberOf = (day: Day): number => Date.parse(day) / DAY_MS;
const lengthOf = ({ from, to }: DaySpan): number => numberOf(to) - numberOf(from) + 1;

/** Those days of a span of which everything is counted that the formula needs; null where there is none. */
export function countedIn(formula: Formula, span: DaySpan, counted: CountedSources): DaySpan | null {
  const of = countedOf(formula, counted);
  if (of === null) return null;
  const from = of.since !== null && of.since > span.from ? of.since : span.from;
  const to = of.to < span.to ? of.to : span.to;
  return from > to ? null : { from, to };
}

/** From and until which day everything is counted that the formula needs; null where there is no such day. */
export function countedOf(formula: Formula, counted: CountedSources): Counted | null {
  const sources = measuresOf(formula).map((measure) => counted.get(sourceOf(measure)) ?? null);
  const known = sources.filter((one) => one !== null);
  if (known.length < sources.length) return null;
  return {
    since:
      known
        .flatMap(({ since }) => since ?? [])
        .sort()
        .at(-1) ?? null,
    to: known.map(({ to }) => to).sort()[0] as Day,
  };
}

/** One figure of the period beside the same of the period before, and as a chart draws it. */
export function figureOf(
  kpi: Kpi,
  parts: {
    readonly days: DaysRead;
    readonly period: ReportingPeriod;
    readonly counted: CountedSources;
  },
): KpiFigure {
  const { days, period, counted } = parts;
  const { key, version, group, unit, exclusions, formula } = kpi;
  const told = countedIn(formula, period, counted);
  const now = days.figure(formula, period, counted);
  const before = isWhole(formula, period.previous, counted)
    ? days.figure(formula, period.previous, counted)
    : NOTHING;
  return {
    key,
    version,
    group,
    unit,
    exclusions,
    maturityDays: maturityOf(kpi),
    countedFrom: told !== null && told.from > period.from ? told.from : null,
    countedTo: told?.to ?? null,
    ...now,
    partOfBase: isPartOfBase(formula),
    previous: before.value,
    previousAtLeast: before.atLeast,
    previousBase: before.base,
    change: isWhole(formula, period, counted) ? changeBetween(unit, now, before) : null,
    changeUnit: changeUnitOf(unit),
    steps: stepsOf(formula, parts),
  };
}

/** The pieces of the period, each beside the same piece of the period before: both have as many, of the same lengths. */
function stepsOf(
  formula: Formula,
  { days, period, counted }: Parameters<typeof figureOf>[1],
): readonly KpiStep[] {
  const before = period.previous.steps();
  return period.steps().map((step, index) => {
    const then = before[index];
    const [now, previous] = [
      days.figure(formula, step, counted),
      then && isWhole(formula, then, counted) ? days.figure(formula, then, counted) : NOTHING,
    ];
    return {
      ...step,
      value: now.value,
      atLeast: now.atLeast,
      base: now.base,
      previous: previous.value,
      previousAtLeast: previous.atLeast,
      previousBase: previous.base,
    };
  });
}

/** Whether nothing of a span lies before the beginning, so that it may be compared; the last day says all of what is told of it. */
export const isWhole = (formula: Formula, { from }: DaySpan, counted: CountedSources): boolean => {
  const since = countedOf(formula, counted)?.since ?? null;
  return since === null || since <= from || formula.how === 'last' || formula.how === 'last-share';
};
