import type { PollCount } from '#application/engagement/polls/poll-view';
import { useFormat, useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { AsideSection } from '../ui/layout.tsx';
import { branchWords } from './result-table.tsx';

/** What part each branch has in the population and in the votes. */
export function BranchWeights({ count }: { count: PollCount }) {
  const t = useT();
  const format = useFormat();
  return (
    <AsideSection id="poids" title={t('polls.weights.title')}>
      <DataTable
        id="poids-des-branches"
        caption={t('polls.weights.caption')}
        captionHidden
        rows={count.branches}
        rowKey={({ branches }) => branches.join()}
        columns={[
          { label: t('polls.weights.branch'), header: true, cell: (group) => branchWords(group, t) },
          {
            label: t('polls.weights.people'),
            numeric: true,
            cell: ({ ofPopulation }) =>
              ofPopulation === null ? '–' : format.formatPercent(ofPopulation / 100),
          },
          {
            label: t('polls.weights.votes'),
            numeric: true,
            cell: ({ share }) => format.formatPercent(share / 100),
          },
        ]}
      />
    </AsideSection>
  );
}
