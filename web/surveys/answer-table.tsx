import type { PollCount, PollKind } from '#application/engagement/polls/poll-view';
import type { Question } from '#application/engagement/surveys/survey-view';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { byWeight } from '../polls/by-weight.ts';
import { branchWords } from '../polls/result-table.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Icon } from '../ui/icon.tsx';

interface Props {
  question: Question;
  kind: PollKind;
  /** As they are written; null for those who said nothing. */
  labels: readonly (string | null)[];
  count: PollCount;
}

/** The same figures as the bars, and those of each branch where they may be told. */
export function AnswerTable({ question, kind, labels, count }: Props) {
  const t = useT();
  const written = useWritten();
  const masked = count.branches.some(({ cells }) => cells.includes(null));
  const together = count.branches.some(({ branches }) => branches.length > 1);
  return (
    <details className="disclose">
      <summary>{t('polls.results.byBranch')}</summary>
      <DataTable
        id={`chiffres-${question.key}`}
        caption={t.rich('surveys.results.caption', {
          question: (
            <span key="question" {...written}>
              {question.label}
            </span>
          ),
        })}
        columns={useColumns(labels, count)}
        rows={byWeight(kind, count)}
        rowKey={String}
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

function useColumns(labels: Props['labels'], count: PollCount): Column<number>[] {
  const t = useT();
  const format = useFormat();
  const written = useWritten();
  const hidden = <span className="masked">{t('polls.results.masked')}</span>;
  const percent = (hundredths: number | null) =>
    hundredths === null ? hidden : format.formatPercent(hundredths / 100);
  return [
    {
      label: t('polls.results.option'),
      header: true,
      cell: (place) =>
        labels[place] == null ? t('surveys.results.silent') : <span {...written}>{labels[place]}</span>,
    },
    ...count.branches.map((group): Column<number> => ({
      label: branchWords(group, t),
      numeric: true,
      cell: (place) => {
        const cell = group.cells[place] ?? null;
        return cell === null ? hidden : format.formatNumber(cell);
      },
    })),
    {
      label: t('surveys.admin.responses'),
      numeric: true,
      cell: (place) => format.formatNumber(count.options[place]!.votes),
    },
    { label: t('polls.results.raw'), numeric: true, cell: (place) => percent(count.options[place]!.share) },
    ...(count.sample
      ? [
          {
            label: t('polls.results.weighted'),
            numeric: true,
            cell: (place: number) => percent(count.options[place]!.weighted),
          },
        ]
      : []),
  ];
}
