import type { Day } from '#domain/shared/day';
import { type Formula, measuresOf } from '#domain/insights/kpis/formula';
import {
  HEALTH_MEASURES,
  HEALTH_SOURCES,
  HEALTH_TERMS,
  HEALTH_VERSION,
  healthOf,
  type HealthTerm,
} from '#domain/insights/kpis/health';
import { kpiOf } from '#domain/insights/kpis/kpis';
import type { ReportingPeriod } from '#domain/insights/kpis/reporting-period';
import type { Rollups } from '../rollups/rollups.port.ts';
import { countedOf, type CountedSources, DaysRead } from './days.reader.ts';
import type { KpiHealth } from './kpi-report.query.ts';

const POSTS: Formula = { how: 'sum', of: HEALTH_MEASURES };

/**
 * The health score of a period, each part of it told of its last ripe days.
 * @param days of the period and of the one before, which are read already; what lies before them is read here
 */
export async function healthOfPeriod(
  rollups: Rollups,
  { days, period, counted }: { days: DaysRead; period: ReportingPeriod; counted: CountedSources },
): Promise<KpiHealth> {
  const windows = new Map(HEALTH_TERMS.map((term) => [term, windowOf(term, period, counted)]));
  const late = HEALTH_TERMS.filter((term) => windowOfTerm(windows, term).to < period.to);
  const read = await earlierDays(rollups, period, { late, windows });
  const scoreOf = (spanOf: (term: HealthTerm) => ReportingPeriod) => {
    const figure = (term: HealthTerm, formula: Formula) => {
      const span = spanOf(term);
      const from = late.includes(term) ? read : days;
      return from === null ? null : from.figure(formula, span, counted).value;
    };
    return healthOf(
      (key) => {
        const term = HEALTH_TERMS.find((one) => HEALTH_SOURCES[one] === key) as HealthTerm;
        return figure(term, kpiOf(key).formula);
      },
      { days: period.days, posts: figure('calm', POSTS) },
    );
  };
  const now = scoreOf((term) => windowOfTerm(windows, term));
  return {
    version: HEALTH_VERSION,
    score: now.score,
    previous: scoreOf((term) => windowOfTerm(windows, term).previous).score,
    terms: now.terms.map((part) => {
      const { from, to } = windowOfTerm(windows, part.term);
      return { ...part, from, to };
    }),
  };
}

const windowOfTerm = (windows: ReadonlyMap<HealthTerm, ReportingPeriod>, term: HealthTerm) =>
  windows.get(term) as ReportingPeriod;

/** The period itself, or as many days that end with the last one which is counted. */
function windowOf(term: HealthTerm, period: ReportingPeriod, counted: CountedSources): ReportingPeriod {
  const ends = formulasOf(term).map((formula) => countedOf(formula, counted)?.to ?? period.to);
  return period.endingBy(ends.sort()[0] as Day);
}

const formulasOf = (term: HealthTerm): readonly Formula[] => [
  kpiOf(HEALTH_SOURCES[term]).formula,
  ...(term === 'calm' ? [POSTS] : []),
];

/** Days of the parts that look further back than the period and the one before it. */
async function earlierDays(
  rollups: Rollups,
  period: ReportingPeriod,
  { late, windows }: { late: readonly HealthTerm[]; windows: ReadonlyMap<HealthTerm, ReportingPeriod> },
): Promise<DaysRead | null> {
  const [first] = late.map((term) => windowOfTerm(windows, term).previous.from).sort();
  if (first === undefined) return null;
  const measures = late.flatMap((term) => formulasOf(term).flatMap(measuresOf));
  const span = { from: first, to: period.to };
  return DaysRead.from(await rollups.read([...new Set(measures)], span, null), span);
}
