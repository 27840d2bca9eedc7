import { BRANCHES } from '#domain/shared/branch';
import type { Day } from '#domain/shared/day';
import type { SourceKey } from '#domain/insights/counting/measures';
import { measuresOf } from '#domain/insights/kpis/formula';
import type { Kpi } from '#domain/insights/kpis/kpi';
import type { ReportingPeriod } from '#domain/insights/kpis/reporting-period';
import { hiddenAmong } from '#domain/insights/kpis/small-cells';
import type { Rollups } from '../rollups/rollups.port.ts';
import { DaysRead } from './days.reader.ts';
import type { BranchFigure } from './kpi-report.query.ts';

/** One figure by branch, where so few that it could tell of one person are left out. Null where it is not told by branch. */
export async function branchesOf(
  rollups: Rollups,
  kpi: Kpi,
  period: ReportingPeriod,
  countedTo: ReadonlyMap<SourceKey, Day>,
): Promise<readonly BranchFigure[] | null> {
  if (!kpi.byBranch) return null;
  const counts = await rollups.read(measuresOf(kpi.formula), period, 'each');
  const figures = BRANCHES.map((branch) => {
    const days = DaysRead.from(counts.filter((count) => count.branch === branch));
    return { branch, ...days.figure(kpi.formula, period, countedTo) };
  });
  const hidden = hiddenAmong(new Map(figures.map(({ branch, base }) => [branch, base])));
  return figures.map(({ branch, value, atLeast }) =>
    hidden.has(branch)
      ? { branch, value: null, atLeast: false, masked: true }
      : { branch, value, atLeast, masked: false },
  );
}
