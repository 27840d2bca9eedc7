import type { ByBranch } from '#application/insights/kpis/kpi-report.query';
import { BRANCHES } from '#application/community/limits';
import type { KpiUnit } from '#application/insights/limits';
import { branchName } from '../lib/branches.ts';
import { type Translate, useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { useFigureWords } from './figure-words.tsx';

/** A quarter as people read it, from `2026-Q3`. */
export function quarterWords(quarter: string, t: Translate): string {
  const [year = '', number = ''] = quarter.split('-Q');
  return t('insights.branches.quarter', { number, year });
}

/** A figure by branch, a column for each whole quarter that the period holds. */
export function BranchTable(props: { label: string; unit: KpiUnit; quarters: readonly ByBranch[] }) {
  const { label, unit, quarters } = props;
  const t = useT();
  const words = useFigureWords();
  return (
    <section className="stack" aria-labelledby="branches">
      <SectionHead id="branches" title={t('insights.branches.title')} />
      {quarters.length === 0 ? (
        <p>{t('insights.branches.notYet')}</p>
      ) : (
        <>
          <p className="small muted">{t('insights.branches.lead')}</p>
          <DataTable
            id="par-branche"
            caption={t('insights.branches.of', { label })}
            captionHidden
            rows={BRANCHES}
            rowKey={(branch) => branch}
            columns={[
              {
                label: t('insights.branches.branch'),
                header: true,
                cell: (branch) => branchName(branch, t),
              },
              ...quarters.map(({ quarter, branches }) => ({
                label: quarterWords(quarter, t),
                numeric: true,
                cell: (branch: (typeof BRANCHES)[number]) => {
                  const cell = branches.find((one) => one.branch === branch);
                  if (!cell) return t('insights.nothing');
                  return cell.masked ? t('insights.masked') : words(unit, cell);
                },
              })),
            ]}
          />
        </>
      )}
    </section>
  );
}
