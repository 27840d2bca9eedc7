import type { BranchCount, PollCount, PollKind } from '#application/engagement/polls/poll-view';
import { byWeight } from './by-weight.ts';
import { type Translate, useFormat, useT } from '../lib/texts.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Icon } from '../ui/icon.tsx';

interface Props {
  kind: PollKind;
  options: readonly string[];
  count: PollCount;
  /** Of the table. */
  id?: string;
  isOpen?: boolean;
}

/** The names of branches that are counted together. */
export const branchWords = ({ branches }: Pick<BranchCount, 'branches'>, t: Translate): string =>
  branches
    .map((branch) => (branch === null ? t('polls.results.noBranch') : t(`polls.branch.${branch}`)))
    .join(' + ');

/** The same figures as the bars, and those of each branch. */
export function ResultTable({ kind, options, count, id = 'chiffres', isOpen = true }: Props) {
  const t = useT();
  const isByBranch = count.branches.length > 0;
  const masked = count.branches.some(({ cells }) => cells.includes(null));
  const together = count.branches.some(({ branches }) => branches.length > 1);
  return (
    <details className="disclose" open={isOpen}>
      <summary>{t(isByBranch ? 'polls.results.byBranch' : 'polls.results.figures')}</summary>
      <DataTable
        id={id}
        stacks
        caption={t(isByBranch ? 'polls.results.caption' : 'polls.results.rawCaption')}
        columns={useColumns(count)}
        rows={byWeight(kind, count).map((option) => ({ label: options[option]!, option }))}
        rowKey={({ option }) => String(option)}
      />
      {masked && (
        <p className="small muted cellnote">
          <Icon name="lock" />
          <span>{t('polls.results.maskedNote')}</span>
        </p>
      )}
      {together && <p className="small muted">{t('polls.results.together')}</p>}
    </details>
  );
}

interface Row {
  readonly label: string;
  readonly option: number;
}

function useColumns(count: PollCount): Column<Row>[] {
  const t = useT();
  const format = useFormat();
  const percent = (hundredths: number | null) =>
    hundredths === null ? '–' : format.formatPercent(hundredths / 100);
  const of = ({ option }: Row) => count.options[option]!;
  const weighted: Column<Row>[] = [
    {
      label: t('polls.results.weighted'),
      numeric: true,
      cell: (row) => (of(row).weighted === null ? <Masked /> : <b>{percent(of(row).weighted)}</b>),
    },
    {
      label: t('polls.results.marginOf'),
      numeric: true,
      cell: (row) => {
        const { weighted: share, margin } = of(row);
        if (share === null) return <Masked />;
        return margin === null
          ? t('polls.results.tooFew')
          : t('polls.results.margin', { margin: format.formatNumber(margin) });
      },
    },
  ];
  return [
    { label: t('polls.results.option'), header: true, cell: ({ label }) => label },
    ...count.branches.map((group): Column<Row> => ({
      label: branchWords(group, t),
      numeric: true,
      cell: ({ option }) => <Cell votes={group.cells[option]!} />,
    })),
    { label: t('polls.results.votes'), numeric: true, cell: (row) => format.formatNumber(of(row).votes) },
    { label: t('polls.results.raw'), numeric: true, cell: (row) => percent(of(row).share) },
    ...(count.sample ? weighted : []),
  ];
}

function Cell({ votes }: { votes: number | null }) {
  const format = useFormat();
  return votes === null ? <Masked /> : <>{format.formatNumber(votes)}</>;
}

function Masked() {
  const t = useT();
  return <span className="masked">{t('polls.results.masked')}</span>;
}
