import type { Actor } from '#domain/shared/actor';
import type { KpiKey } from '#domain/insights/kpis/kpis';
import type { AskedPeriod } from '#domain/insights/kpis/reporting-period';
import type { Clock } from '../../shared/ports.ts';
import type { Rollups } from '../rollups/rollups.port.ts';
import { KpiReportReader } from './kpi-report.reader.ts';
import type { KpiReport, SomeFigures } from './kpi-report.query.ts';

/** Every figure of a period: what the dashboard, the interface for programs and the export all say. */
export class ReadKpis {
  private readonly reader: KpiReportReader;

  constructor(rollups: Rollups, clock: Clock) {
    this.reader = new KpiReportReader(rollups, clock);
  }

  /** @throws NotAllowed, InvalidValue beside `from` or `to` */
  async execute({ actor, ...asked }: AskedPeriod & { readonly actor: Actor }): Promise<KpiReport> {
    actor.mustBeAllowed('kpi.read');
    return this.reader.read(asked);
  }

  /** Some of them alone: what a page of other things tells beside. @throws NotAllowed, InvalidValue beside `from` or `to` */
  async some({
    actor,
    keys,
    ...asked
  }: AskedPeriod & { readonly actor: Actor; readonly keys: readonly KpiKey[] }): Promise<SomeFigures> {
    actor.mustBeAllowed('kpi.read');
    return this.reader.some(asked, keys);
  }
}
