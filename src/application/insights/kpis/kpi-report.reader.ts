import { parisDay } from '#domain/shared/day';
import { measuresOf } from '#domain/insights/kpis/formula';
import { type KpiKey, kpiOf, KPIS } from '#domain/insights/kpis/kpis';
import { type AskedPeriod, ReportingPeriod } from '#domain/insights/kpis/reporting-period';
import type { Clock } from '../../shared/ports.ts';
import type { Rollups } from '../rollups/rollups.port.ts';
import { DaysRead, figureOf } from './days.reader.ts';
import { healthOfPeriod } from './health.reader.ts';
import type { KpiReport, SomeFigures } from './kpi-report.query.ts';

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

  /** Some figures alone, in the order of `keys`, read from no more than they are made of. @throws InvalidValue beside `from` or `to` */
  async some(asked: AskedPeriod, keys: readonly KpiKey[]): Promise<SomeFigures> {
    const period = ReportingPeriod.asked(asked, parisDay(this.clock.now()));
    const kpis = keys.map((key) => kpiOf(key));
    const measures = [...new Set(kpis.flatMap(({ formula }) => measuresOf(formula)))];
    const days = await DaysRead.of(this.rollups, period, { measures });
    const counted = await this.rollups.counted();
    return {
      period: spanOf(period),
      figures: kpis.map((kpi) => figureOf(kpi, { days, period, counted })),
    };
  }
}

export const spanOf = ({ from, to }: ReportingPeriod) => ({ from, to });
