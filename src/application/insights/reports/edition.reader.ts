import { addDays, type Day, parisDay } from '#domain/shared/day';
import { sourceOf, type SourceKey } from '#domain/insights/counting/measures';
import { measuresOf } from '#domain/insights/kpis/formula';
import { type Kpi, maturityOf } from '#domain/insights/kpis/kpi';
import { kpiOf } from '#domain/insights/kpis/kpis';
import { ReportingPeriod } from '#domain/insights/kpis/reporting-period';
import type { ReportPlan } from '#domain/insights/reports/report';
import type { Clock } from '../../shared/ports.ts';
import { branchesOf } from '../kpis/branches.reader.ts';
import { countedOf, type CountedSources, DaysRead, figureOf, isWhole } from '../kpis/days.reader.ts';
import { spanOf } from '../kpis/kpi-report.reader.ts';
import type { Rollups } from '../rollups/rollups.port.ts';
import type { EditionContent, EditionFigure } from './edition.port.ts';

/** What a report says, and whether each figure is counted as far as it can be by now. */
interface EditionRead {
  readonly content: EditionContent;
  readonly isCounted: boolean;
}

/** What a report says of a period: the figures of the dashboard, for whoever may read them. That is asked by who asks this. */
export class EditionReader {
  constructor(
    private readonly rollups: Rollups,
    private readonly clock: Clock,
  ) {}

  async read(plan: ReportPlan, span: { readonly from: string; readonly to: string }): Promise<EditionRead> {
    const now = this.clock.now();
    const today = parisDay(now);
    const period = ReportingPeriod.between(span.from, span.to, today);
    const [days, counted] = [await DaysRead.of(this.rollups, period), await this.rollups.counted()];
    const beginnings = await this.rollups.beginnings();
    const figures: EditionFigure[] = [];
    let isCounted = true;
    for (const key of plan.figures) {
      const kpi = kpiOf(key);
      const parts = { days, period, counted };
      const { steps: _, exclusions: __, countedFrom: ___, ...figure } = figureOf(kpi, parts);
      // What began within the period would pass for all of it: a report is read without its page.
      const whole = isWhole(kpi.formula, period, counted)
        ? figure
        : { ...figure, value: null, atLeast: false };
      isCounted &&= isCountedTo(lastRipe(kpi, period, today), kpi, { period, counted, beginnings });
      const told = plan.byBranch ? (await branchesOf(this.rollups, kpi, period, counted))?.[0] : null;
      figures.push({ ...whole, branches: told?.branches ?? null, branchQuarter: told?.quarter ?? null });
    }
    const content = {
      name: plan.name,
      rhythm: plan.rhythm,
      madeAt: now.toISOString(),
      figures,
      period: spanOf(period),
      previous: spanOf(period.previous),
    };
    return { content, isCounted };
  }
}

/** Of the days that a figure can be counted of today, the last one within the period. */
function lastRipe(kpi: Kpi, period: ReportingPeriod, today: Day): Day {
  const ripe = addDays(today, -1 - maturityOf(kpi));
  return ripe < period.to ? ripe : period.to;
}

/** Whether a figure is counted to that day; of days before the period, or before the beginning of a source, there is nothing to wait for. */
function isCountedTo(
  last: Day,
  { formula }: Kpi,
  known: {
    readonly period: ReportingPeriod;
    readonly counted: CountedSources;
    readonly beginnings: ReadonlyMap<SourceKey, Day>;
  },
): boolean {
  const { period, counted, beginnings } = known;
  const begins = (source: SourceKey) => beginnings.get(source) ?? period.from;
  if (measuresOf(formula).some((measure) => last < period.from || last < begins(sourceOf(measure))))
    return true;
  const countedTo = countedOf(formula, counted)?.to ?? null;
  return countedTo !== null && countedTo >= last;
}
