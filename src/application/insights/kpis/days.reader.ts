import type { Branch } from '#domain/shared/branch';
import { addDays, type Day } from '#domain/shared/day';
import {
  type Measure,
  SOURCE_KEYS,
  type SourceKey,
  SOURCES,
  sourceOf,
} from '#domain/insights/counting/measures';
import { type DayOf, evaluate, type Figure, type Formula, measuresOf } from '#domain/insights/kpis/formula';
import { changeBetween, type Kpi, maturityOf } from '#domain/insights/kpis/kpi';
import type { ReportingPeriod } from '#domain/insights/kpis/reporting-period';
import { evaluateByFives } from '#domain/insights/kpis/told-by-fives';
import type { Rollups } from '../rollups/rollups.port.ts';
import type { KpiFigure } from './kpi-report.query.ts';

const NO_DAY: DayOf = { n: 0, of: 0, values: [] };
const ALL_MEASURES = SOURCE_KEYS.flatMap((key): readonly Measure[] => SOURCES[key].measures);

/** The counted days of a period and of the one before it, from which figures are made. */
export class DaysRead {
  private readonly spans = new Map<string, readonly Day[]>();
  private readonly read = new Map<string, readonly DayOf[]>();

  private constructor(private readonly byMeasure: ReadonlyMap<string, ReadonlyMap<Day, DayOf>>) {}

  /** @param branch null for all members */
  static async of(
    rollups: Rollups,
    period: ReportingPeriod,
    {
      measures = ALL_MEASURES,
      branch = null,
    }: { measures?: readonly Measure[]; branch?: Branch | null } = {},
  ): Promise<DaysRead> {
    const span = { from: period.previous.from, to: period.to };
    return DaysRead.from(await rollups.read(measures, span, branch));
  }

  static from(counts: Awaited<ReturnType<Rollups['read']>>): DaysRead {
    const byMeasure = new Map<string, Map<Day, DayOf>>();
    for (const count of counts) {
      const days = byMeasure.get(count.measure) ?? new Map<Day, DayOf>();
      byMeasure.set(count.measure, days.set(count.day, count));
    }
    return new DaysRead(byMeasure);
  }

  /** What a formula makes of the days between these two that are counted. */
  figure(
    formula: Formula,
    span: { readonly from: Day; readonly to: Day },
    countedTo: ReadonlyMap<SourceKey, Day>,
  ): Figure {
    const last = lastCounted(formula, span, countedTo);
    return evaluate(formula, (measure) => this.daysOf(measure, { from: span.from, to: last }));
  }

  /** The same of whole, counted days, told so that it betrays nobody. */
  figureByFives(formula: Formula, span: { readonly from: Day; readonly to: Day }): Figure {
    return evaluateByFives(formula, (measure) => this.daysOf(measure, span));
  }

  /** @param span none where its end is not known */
  private daysOf(measure: Measure, { from, to }: { readonly from: Day; readonly to: Day | null }) {
    if (to === null) return [];
    const key = `${measure} ${from} ${to}`;
    const known = this.read.get(key);
    if (known) return known;
    const days = this.byMeasure.get(measure);
    const counted = this.spanned(from, to).map((day) => days?.get(day) ?? NO_DAY);
    this.read.set(key, counted);
    return counted;
  }

  /** Every figure asks for the same few spans. */
  private spanned(from: Day, to: Day): readonly Day[] {
    const span = `${from} ${to}`;
    const known = this.spans.get(span);
    if (known) return known;
    const days: Day[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
    this.spans.set(span, days);
    return days;
  }
}

/** Null where no day of the span is counted. */
export function lastCounted(
  formula: Formula,
  { from, to }: { readonly from: Day; readonly to: Day },
  countedTo: ReadonlyMap<SourceKey, Day>,
): Day | null {
  const end = countedOf(formula, countedTo);
  if (end === null || end < from) return null;
  return end < to ? end : to;
}

/** The last day of which everything is counted that the formula needs; null where there is none. */
export function countedOf(formula: Formula, countedTo: ReadonlyMap<SourceKey, Day>): Day | null {
  const ends = measuresOf(formula).map((measure) => countedTo.get(sourceOf(measure)) ?? null);
  return ends.includes(null) ? null : ((ends as Day[]).sort()[0] ?? null);
}

/** One figure of the period beside the same of the period before, and as a chart draws it. */
export function figureOf(
  kpi: Kpi,
  parts: {
    readonly days: DaysRead;
    readonly period: ReportingPeriod;
    readonly countedTo: ReadonlyMap<SourceKey, Day>;
  },
): KpiFigure {
  const { days, period, countedTo } = parts;
  const { key, version, group, unit, exclusions, formula } = kpi;
  const now = days.figure(formula, period, countedTo);
  const before = days.figure(formula, period.previous, countedTo);
  return {
    ...{ key, version, group, unit, exclusions },
    maturityDays: maturityOf(kpi),
    countedTo: lastCounted(formula, period, countedTo),
    ...now,
    previous: before.value,
    previousAtLeast: before.atLeast,
    change: changeBetween(now, before),
    steps: period.steps().map((step) => {
      const { value, atLeast } = days.figure(formula, step, countedTo);
      return { ...step, value, atLeast };
    }),
  };
}
