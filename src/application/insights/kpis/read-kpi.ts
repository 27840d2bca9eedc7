import type { Actor } from '#domain/shared/actor';
import { addDays, parisDay } from '#domain/shared/day';
import { type Formula, measuresOf } from '#domain/insights/kpis/formula';
import { SOURCES } from '#domain/insights/counting/measures';
import { questionMeasuresOf } from '#domain/insights/kpis/counted-rows';
import { KPI_KEYS, kpiOf } from '#domain/insights/kpis/kpis';
import type { Kpi } from '#domain/insights/kpis/kpi';
import { levelFunnel } from '#domain/insights/kpis/level-funnel';
import { type AskedPeriod, ReportingPeriod } from '#domain/insights/kpis/reporting-period';
import type { Clock } from '../../shared/ports.ts';
import type { Rollups } from '../rollups/rollups.port.ts';
import { branchesOf } from './branches.reader.ts';
import { countedIn, type CountedSources, DaysRead, figureOf } from './days.reader.ts';
import { KpiNotFound } from './kpi.errors.ts';
import type { KpiDay, KpiDetail, KpiPart, LevelFunnel } from './kpi-report.query.ts';

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
    const measures = isOfLevels(kpi) ? SOURCES.levels.measures : measuresOf(kpi.formula);
    const counted = await this.rollups.counted();
    const days = await DaysRead.of(this.rollups, period, { measures });
    const byBranch = await branchesOf(this.rollups, kpi, period, counted);
    return {
      period: { from: period.from, to: period.to },
      previous: { from: period.previous.from, to: period.previous.to },
      figure: figureOf(kpi, { days, period, counted }),
      byBranch,
      days: dayByDay(kpi.formula, { days, period, counted }),
      parts: partsOf(kpi, { days, period, counted }),
      funnel: isOfLevels(kpi) ? funnelOf(kpi, { days, period, counted }) : null,
      hasRows: questionMeasuresOf(kpi).length > 0,
    };
  }
}

interface Read {
  readonly days: DaysRead;
  readonly period: ReportingPeriod;
  readonly counted: CountedSources;
}

function partsOf({ formula, inParts }: Kpi, read: Read): readonly KpiPart[] {
  if (!inParts || (formula.how !== 'last' && formula.how !== 'sum')) return [];
  return formula.of.map((part) => {
    const alone: Formula = { how: formula.how, of: [part] };
    const { value } = read.days.figure(alone, read.period, read.counted);
    return { part, value, days: dayByDay(alone, read) };
  });
}

const isOfLevels = ({ group }: Kpi): boolean => group === 'levels';

function funnelOf({ formula }: Kpi, { days, period, counted }: Read): LevelFunnel | null {
  const span = countedIn(formula, period, counted);
  return span && { ...span, levels: levelFunnel(days.within(span)) };
}

function dayByDay(formula: Formula, { days, period, counted }: Read): readonly KpiDay[] {
  const rows: KpiDay[] = [];
  for (let day = period.from; day <= period.to; day = addDays(day, 1)) {
    const { value, atLeast } = days.figure(formula, { from: day, to: day }, counted);
    rows.push({ day, value, atLeast });
  }
  return rows;
}
