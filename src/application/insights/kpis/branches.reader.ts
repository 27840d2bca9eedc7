import { BRANCHES } from '#domain/shared/branch';
import { measuresOf } from '#domain/insights/kpis/formula';
import type { Kpi } from '#domain/insights/kpis/kpi';
import { quartersTold, spanOfQuarter } from '#domain/insights/kpis/quarter';
import type { ReportingPeriod } from '#domain/insights/kpis/reporting-period';
import { hiddenAmong } from '#domain/insights/kpis/small-cells';
import type { Rollups } from '../rollups/rollups.port.ts';
import { type CountedSources, countedOf, DaysRead } from './days.reader.ts';
import type { BranchFigure, ByBranch } from './kpi-report.query.ts';

/**
 * One figure by branch, told so that neither another period nor another figure gives away one person: of whole quarters, by fives,
 * and not where fewer than five are. The latest quarter first; none where no whole one may be told yet. Null where the figure is
 * not told by branch or nothing of it is counted.
 */
export async function branchesOf(
  rollups: Rollups,
  kpi: Kpi,
  period: ReportingPeriod,
  counted: CountedSources,
): Promise<readonly ByBranch[] | null> {
  const of = countedOf(kpi.formula, counted);
  if (!kpi.byBranch || of === null) return null;
  const since = [of.since, await rollups.branchesSince()].filter((day) => day !== null).sort();
  const quarters = quartersTold(period, of.to, since.at(-1) ?? null);
  const [last, first] = [quarters[0], quarters.at(-1)];
  if (last === undefined || first === undefined) return [];
  const span = { from: spanOfQuarter(first).from, to: spanOfQuarter(last).to };
  const counts = await rollups.read(measuresOf(kpi.formula), span, 'each');
  const byBranch = BRANCHES.map((branch) => {
    const own = counts.filter((count) => count.branch === branch);
    return { branch, days: DaysRead.from(own, span) };
  });
  return quarters.map((quarter) => {
    const days = spanOfQuarter(quarter);
    const figures = byBranch.map((one) => ({
      branch: one.branch,
      ...one.days.figureByFives(kpi.formula, days),
    }));
    return { quarter, ...days, branches: masked(figures) };
  });
}

/** Each cell of one quarter, those of few without what they say. */
function masked(
  figures: readonly (Omit<BranchFigure, 'masked'> & { readonly base: number })[],
): readonly BranchFigure[] {
  const hidden = hiddenAmong(new Map(figures.map(({ branch, base }) => [branch, base])));
  return figures.map(({ branch, value, atLeast }) =>
    hidden.has(branch)
      ? { branch, value: null, atLeast: false, masked: true }
      : { branch, value, atLeast, masked: false },
  );
}
