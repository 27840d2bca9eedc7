import { parisDay } from '#domain/shared/day';
import { KPIS } from '#domain/insights/kpis/kpis';
import { type AskedPeriod, ReportingPeriod } from '#domain/insights/kpis/reporting-period';
import type { Clock } from '../../shared/ports.ts';
import type { Rollups } from '../rollups/rollups.port.ts';
import { DaysRead, figureOf } from './days.reader.ts';
import { healthOfPeriod } from './health.reader.ts';
import type { KpiReport } from './kpi-report.query.ts';

/** Every figure of a period, for whoever may read it: that is asked by who asks this. */
export class KpiReportReader {
  constructor(
    private readonly rollups: Rollups,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidValue beside `from` or `to` */
  async read(asked: AskedPeriod): Promise<KpiReport> {
    const period = ReportingPeriod.asked(asked, parisDay(this.clock.now()));
    const [days, counted] = [await DaysRead.of(this.rollups, period), await this.rollups.counted()];
    const mendedAt = await this.rollups.mendedAt(period);
    const figures = KPIS.map((kpi) => figureOf(kpi, { days, period, counted }));
    return {
      period: spanOf(period),
      previous: spanOf(period.previous),
      figures,
      health: await healthOfPeriod(this.rollups, { days, period, counted }),
      mendedAt: mendedAt?.toISOString() ?? null,
    };
  }
}

export const spanOf = ({ from, to }: ReportingPeriod) => ({ from, to });
