import type { KpiRow, KpiRows } from '#application/insights/rows/read-kpi-rows';
import { useFigureWords } from '../insights/figure-words.tsx';
import { useKpiLabel } from '../insights/kpi-parts.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { kpiDayHref, kpiHref, topicHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { isDay } from '../lib/paris-day.ts';

export const loader = read('insights.read', async ({ app, actor, params }) => {
  const [key, day] = [params['key'] ?? '', params['jour'] ?? ''];
  if (!isDay(day)) throw nothingHere('insights.kpi-not-found');
  return { shown: await app.insights.readKpiRows.execute({ actor, key, day }) };
});

/** The questions that one day of a figure is made of. */
export default function StatisticDayRoute() {
  const { shown } = usePageData<typeof loader>();
  const t = useT();
  const { formatDay } = useFormat();
  const label = useKpiLabel()(shown.key);
  const columns = useColumns(shown);
  return (
    <AdminFrame
      place="statistics"
      title={t('insights.rows.title', { label, day: formatDay(shown.day) })}
      lead={t('insights.rows.lead')}
      acts={
        <>
          <ButtonLink href={`${kpiDayHref(shown.key, shown.day)}/export.csv`}>{t('insights.csv')}</ButtonLink>
          <ButtonLink look="quiet" href={kpiHref(shown.key)}>
            {t('insights.rows.back')}
          </ButtonLink>
        </>
      }
    >
      {shown.rows.length === 0 ? (
        <EmptyState title={t('insights.rows.empty')} />
      ) : (
        <DataTable
          id="questions-comptees"
          caption={t('insights.rows.caption', { count: shown.rows.length })}
          rows={shown.rows}
          rowKey={(row) => `${row.topic?.id} ${String(row.askedAt)}`}
          columns={columns}
        />
      )}
    </AdminFrame>
  );
}

function useColumns({ unit, rows }: Pick<KpiRows, 'unit' | 'rows'>): Column<KpiRow>[] {
  const t = useT();
  const { formatMoment } = useFormat();
  const words = useFigureWords();
  const columns: Column<KpiRow>[] = [
    {
      label: t('insights.rows.question'),
      header: true,
      cell: ({ topic }) =>
        topic ? <a href={topicHref(topic)}>{topic.title}</a> : t('insights.rows.unknown'),
    },
    { label: t('insights.rows.asked'), cell: ({ askedAt }) => formatMoment(askedAt) },
  ];
  if (unit === 'seconds' || rows.some(({ seconds }) => seconds !== null))
    columns.push({
      label: t('insights.rows.waited'),
      numeric: true,
      cell: ({ seconds }) =>
        seconds === null
          ? t('insights.rows.stillWaiting')
          : words('seconds', { value: seconds, atLeast: false }),
    });
  else if (rows.some(({ counts }) => counts !== null))
    columns.push({
      label: t('insights.rows.counts'),
      cell: ({ counts }) => t(counts ? 'insights.rows.yes' : 'insights.rows.no'),
    });
  return columns;
}
