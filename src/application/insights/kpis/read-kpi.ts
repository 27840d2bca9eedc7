import type { Actor } from '#domain/shared/actor';
import { addDays, parisDay } from '#domain/shared/day';
import { type Formula, measuresOf } from '#domain/insights/kpis/formula';
import { questionMeasuresOf } from '#domain/insights/kpis/counted-rows';
import { KPI_KEYS, kpiOf } from '#domain/insights/kpis/kpis';
import type { Kpi } from '#domain/insights/kpis/kpi';
import { type AskedPeriod, ReportingPeriod } from '#domain/insights/kpis/reporting-period';
import type { Clock } from '../../shared/ports.ts';
import type { Rollups } from '../rollups/rollups.port.ts';
import { branchesOf } from './branches.reader.ts';
import { DaysRead, figureOf } from './days.reader.ts';
import { KpiNotFound } from './kpi.errors.ts';
import type { KpiDay, KpiDetail, KpiPart } from './kpi-report.query.ts';

type CountedTo = Awaited<ReturnType<Rollups['countedTo']>>;

/** One figure of a period: day by day, and by branch where so few that it could tell of one person are left out. */
export class ReadKpi {
  constructor(
    private readonly rollups: Rollups,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, KpiNotFound, InvalidValue beside `from` or `to` */
  async execute({
    actor,
    key,
    ...asked
  }: AskedPeriod & { readonly actor: Actor; readonly key: string }): Promise<KpiDetail> {
    actor.mustBeAllowed('kpi.read');
    const known = KPI_KEYS.find((one) => one === key);
    if (!known) throw new KpiNotFound();
    const [kpi, period] = [kpiOf(known), ReportingPeriod.asked(asked, parisDay(this.clock.now()))];
    const measures = measuresOf(kpi.formula);
    const countedTo = await this.rollups.countedTo();
    const days = await DaysRead.of(this.rollups, period, { measures });
    const byBranch = await branchesOf(this.rollups, kpi, period, countedTo);
    return {
      period: { from: period.from, to: period.to },
      previous: { from: period.previous.from, to: period.previous.to },
      figure: figureOf(kpi, { days, period, countedTo }),
      branches: byBranch?.branches ?? null,
      branchMonth: byBranch?.month ?? null,
      days: dayByDay(kpi.formula, { days, period, countedTo }),
      parts: partsOf(kpi, { days, period, countedTo }),
      hasRows: questionMeasuresOf(kpi).length > 0,
    };
  }
}

interface Counted {
  readonly days: DaysRead;
  readonly period: ReportingPeriod;
  readonly countedTo: CountedTo;
}

function partsOf({ formula, inParts }: Kpi, counted: Counted): readonly KpiPart[] {
  if (!inParts || (formula.how !== 'last' && formula.how !== 'sum')) return [];
  return formula.of.map((part) => {
    const alone: Formula = { how: formula.how, of: [part] };
    const { value } = counted.days.figure(alone, counted.period, counted.countedTo);
    return { part, value, days: dayByDay(alone, counted) };
  });
}

function dayByDay(formula: Formula, { days, period, countedTo }: Counted): readonly KpiDay[] {
  const rows: KpiDay[] = [];
  for (let day = period.from; day <= period.to; day = addDays(day, 1)) {
    const { value, atLeast } = days.figure(formula, { from: day, to: day }, countedTo);
    rows.push({ day, value, atLeast });
  }
  return rows;
}
