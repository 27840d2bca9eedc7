import { BRANCHES } from '#domain/shared/branch';
import { measuresOf } from '#domain/insights/kpis/formula';
import type { Kpi } from '#domain/insights/kpis/kpi';
import type { ReportingPeriod } from '#domain/insights/kpis/reporting-period';
import { hiddenAmong } from '#domain/insights/kpis/small-cells';
import { branchMonth, spanOfMonth } from '#domain/insights/kpis/told-by-fives';
import type { Rollups } from '../rollups/rollups.port.ts';
import { type CountedSources, countedOf, DaysRead } from './days.reader.ts';
import type { ByBranch } from './kpi-report.query.ts';

/**
 * One figure by branch, told so that neither another period nor another figure gives away one person: of one whole month, by
 * fives, and not where fewer than five are. Null where it is not told by branch or nothing of it is counted.
 */
export async function branchesOf(
  rollups: Rollups,
  kpi: Kpi,
  period: ReportingPeriod,
  counted: CountedSources,
): Promise<ByBranch | null> {
  const of = countedOf(kpi.formula, counted);
  if (!kpi.byBranch || of === null) return null;
  const month = branchMonth(period.to, of.to);
  const span = spanOfMonth(month);
  if (of.since !== null && span.from < of.since) return null;
  const counts = await rollups.read(measuresOf(kpi.formula), span, 'each');
  const figures = BRANCHES.map((branch) => {
    const days = DaysRead.from(
      counts.filter((count) => count.branch === branch),
      span,
    );
    return { branch, ...days.figureByFives(kpi.formula, span) };
  });
  const hidden = hiddenAmong(new Map(figures.map(({ branch, base }) => [branch, base])));
  return {
    month,
    branches: figures.map(({ branch, value, atLeast }) =>
      hidden.has(branch)
        ? { branch, value: null, atLeast: false, masked: true }
        : { branch, value, atLeast, masked: false },
    ),
  };
}
