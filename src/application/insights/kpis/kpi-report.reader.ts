import { parisDay } from '#domain/shared/day';
import { HEALTH_MEASURES, HEALTH_VERSION, healthOf } from '#domain/insights/kpis/health';
import { KPIS } from '#domain/insights/kpis/kpis';
import { type AskedPeriod, ReportingPeriod } from '#domain/insights/kpis/reporting-period';
import { NOTHING } from '#domain/insights/kpis/formula';
import type { Clock } from '../../shared/ports.ts';
import type { Rollups } from '../rollups/rollups.port.ts';
import { type CountedSources, DaysRead, figureOf } from './days.reader.ts';
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
      health: health(days, period, counted),
      mendedAt: mendedAt?.toISOString() ?? null,
    };
  }
}

export const spanOf = ({ from, to }: ReportingPeriod) => ({ from, to });

function health(days: DaysRead, period: ReportingPeriod, counted: CountedSources) {
  const of = (asked: ReportingPeriod) => {
    const posts = days.figure({ how: 'sum', of: HEALTH_MEASURES }, asked, counted);
    return healthOf(
      (key) => {
        const kpi = KPIS.find((one) => one.key === key);
        return (kpi ? days.figure(kpi.formula, asked, counted) : NOTHING).value;
      },
      { days: asked.days, posts: posts.value },
    );
  };
  return { ...of(period), version: HEALTH_VERSION, previous: of(period.previous).score };
}
