import { FEEDBACK_KINDS, SEVERITIES } from '#application/engagement/limits';
import type { TesterRow, TrialReport } from '#application/engagement/trials/trial-view';
import { type Names, NameOf } from '../engagement/member-names.tsx';
import { branchName } from '../lib/branches.ts';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { BarChart } from '../ui/bar-chart.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { KeyFigure, KeyFigures } from '../ui/key-figure.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** What a test brought: figures, a chart of feedback by kind, and the tables that say the same. */
export function TrialFigures({ report }: { report: TrialReport }) {
  const t = useT();
  const format = useFormat();
  const written = useWritten();
  return (
    <section aria-labelledby="chiffres" className="apart stack">
      <SectionHead id="chiffres" title={t('trials.report.title')} />
      <KeyFigures>
        <KeyFigure label={t('trials.report.testers')} value={`${report.testers}/${report.seats}`} />
        <KeyFigure label={t('trials.report.waiting')} value={format.formatNumber(report.waiting)} />
        <KeyFigure label={t('trials.report.completed')} value={format.formatNumber(report.completed)} />
      </KeyFigures>
      <BarChart
        label={t('trials.report.chart')}
        bars={FEEDBACK_KINDS.map((kind) => ({
          key: kind,
          label: t(`trials.kind.${kind}`),
          value: report.kinds[kind],
          words: format.formatNumber(report.kinds[kind]),
        }))}
      />
      <DataTable
        id="retours-par-type"
        caption={t('trials.report.byKind')}
        rows={[
          ...FEEDBACK_KINDS.map((kind) => ({ label: t(`trials.kind.${kind}`), count: report.kinds[kind] })),
          ...SEVERITIES.map((severity) => ({
            label: t('trials.report.problem', { severity: t(`trials.severity.${severity}`) }),
            count: report.severities[severity],
          })),
        ]}
        rowKey={({ label }) => label}
        columns={[
          { label: t('trials.feedback.kind'), header: true, cell: ({ label }) => label },
          { label: t('trials.report.count'), numeric: true, cell: ({ count }) => format.formatNumber(count) },
        ]}
      />
      <DataTable
        id="etapes-faites"
        caption={t('trials.report.byTask')}
        rows={report.tasks.map((task, at) => ({ ...task, number: at + 1 }))}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            label: t('trials.report.task'),
            header: true,
            cell: ({ number, title }) =>
              t.rich('trials.tasks.one', {
                number,
                title: (
                  <span key="title" {...written}>
                    {title}
                  </span>
                ),
              }),
          },
          {
            label: t('trials.tasks.result.done'),
            numeric: true,
            cell: ({ results }) => format.formatNumber(results.done),
          },
          {
            label: t('trials.tasks.result.blocked'),
            numeric: true,
            cell: ({ results }) => format.formatNumber(results.blocked),
          },
        ]}
      />
    </section>
  );
}

/** Who takes part, with what each promised and how far they are. */
export function TesterTable({ testers, names }: { testers: readonly TesterRow[]; names: Names }) {
  const t = useT();
  const format = useFormat();
  if (testers.length === 0) return <p className="muted">{t('trials.testers.none')}</p>;
  return (
    <DataTable
      id="testeurs"
      stacks
      caption={t('trials.testers.caption')}
      rows={testers}
      rowKey={({ memberId }) => memberId}
      columns={[
        {
          label: t('trials.testers.who'),
          header: true,
          cell: ({ memberId }) => <NameOf id={memberId} names={names} />,
        },
        {
          label: t('trials.testers.branch'),
          cell: ({ branch }) => (branch ? branchName(branch, t) : '–'),
        },
        {
          label: t('trials.testers.seat'),
          cell: ({ seat }) => (seat === null ? t('trials.own.waiting') : format.formatNumber(seat)),
        },
        {
          label: t('trials.testers.promised'),
          cell: ({ promisedAt, promisedVersion }) =>
            t('trials.testers.promise', { day: format.formatDay(promisedAt), version: promisedVersion }),
        },
        {
          label: t('trials.testers.tasks'),
          cell: ({ done, blocked }) => t('trials.testers.outcomes', { done, blocked }),
        },
        { label: t('trials.testers.feedback'), numeric: true, cell: ({ feedback }) => feedback },
      ]}
    />
  );
}
