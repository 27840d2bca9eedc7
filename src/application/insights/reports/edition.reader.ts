import { parisDay } from '#domain/shared/day';
import { kpiOf } from '#domain/insights/kpis/kpis';
import { ReportingPeriod } from '#domain/insights/kpis/reporting-period';
import type { ReportPlan } from '#domain/insights/reports/report';
import type { Clock } from '../../shared/ports.ts';
import { branchesOf } from '../kpis/branches.reader.ts';
import { DaysRead, figureOf } from '../kpis/days.reader.ts';
import { spanOf } from '../kpis/kpi-report.reader.ts';
import type { Rollups } from '../rollups/rollups.port.ts';
import type { EditionContent, EditionFigure } from './edition.port.ts';

/** What a report says of a period: the figures of the dashboard, for whoever may read them. That is asked by who asks this. */
export class EditionReader {
  constructor(
    private readonly rollups: Rollups,
    private readonly clock: Clock,
  ) {}

  async read(
    plan: ReportPlan,
    span: { readonly from: string; readonly to: string },
  ): Promise<EditionContent> {
    const now = this.clock.now();
    const period = ReportingPeriod.between(span.from, span.to, parisDay(now));
    const [days, counted] = [await DaysRead.of(this.rollups, period), await this.rollups.counted()];
    const figures: EditionFigure[] = [];
    for (const key of plan.figures) {
      const kpi = kpiOf(key);
      const parts = { days, period, counted };
      const { steps: _, base: __, exclusions: ___, countedFrom, ...figure } = figureOf(kpi, parts);
      // What began within the period would pass for all of it: a report is read without its page.
      const whole = countedFrom === null ? figure : { ...figure, value: null, atLeast: false };
      const told = plan.byBranch ? await branchesOf(this.rollups, kpi, period, counted) : null;
      figures.push({ ...whole, branches: told?.branches ?? null, branchMonth: told?.month ?? null });
    }
    return {
      ...{ name: plan.name, rhythm: plan.rhythm, madeAt: now.toISOString(), figures },
      ...{ period: spanOf(period), previous: spanOf(period.previous) },
    };
  }
}
