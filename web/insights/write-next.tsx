import type { ContentGap } from '#application/insights/gaps/read-content-gaps';
import { useFormat, useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { themeHref, useBranchWords } from './theme-words.tsx';

/** The themes that most wait for the organisation's word, each with its questions one click away. */
export function WriteNext({ gaps }: { gaps: readonly ContentGap[] }) {
  const t = useT();
  const { formatNumber } = useFormat();
  const branchWords = useBranchWords();
  return (
    <DataTable
      id="a-ecrire-ensuite"
      caption={t('insights.gaps.nextCaption')}
      captionHidden
      stacks
      rows={gaps}
      rowKey={({ category, branch }) => `${category.id} ${branch}`}
      columns={[
        { label: t('insights.gaps.theme'), header: true, cell: ({ category }) => category.name },
        { label: t('insights.branches.branch'), cell: ({ branch }) => branchWords(branch) },
        {
          label: t('insights.gaps.unanswered'),
          numeric: true,
          cell: (gap) =>
            gap.unanswered === 0 ? (
              formatNumber(0)
            ) : (
              <a href={themeHref(gap, 'non')}>
                {t('insights.gaps.of', { some: gap.unanswered, all: gap.questions })}
              </a>
            ),
        },
        {
          label: t('insights.gaps.outdated'),
          numeric: true,
          cell: (gap) =>
            gap.outdated === 0 ? (
              formatNumber(0)
            ) : (
              <a href={themeHref(gap, 'relire')}>{formatNumber(gap.outdated)}</a>
            ),
        },
        { label: t('insights.gaps.demand'), numeric: true, cell: ({ demand }) => formatNumber(demand) },
        {
          label: t('insights.gaps.references'),
          numeric: true,
          cell: ({ references, outdatedReferences }) =>
            outdatedReferences === 0
              ? formatNumber(references)
              : t('insights.gaps.referencesOld', { count: references, old: outdatedReferences }),
        },
      ]}
    />
  );
}
