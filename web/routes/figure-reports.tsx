import { useReportWords } from '../insights/report-words.tsx';
import { StatisticsTabs } from '../insights/statistics-tabs.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { figureReportHref, NEW_FIGURE_REPORT } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export const loader = read('insights.read', async ({ app, actor }) => ({
  reports: await app.insights.reports.list(actor),
}));

/** The reports that leave by mail. */
export default function FigureReportsRoute() {
  const { reports } = usePageData<typeof loader>();
  const { may } = usePage();
  const t = useT();
  const { formatMoment } = useFormat();
  const when = useReportWords();
  return (
    <AdminFrame
      place="statistics"
      title={t('figureReports.title')}
      lead={t('figureReports.lead')}
      acts={
        may('kpi.manage') && (
          <ButtonLink look="main" href={NEW_FIGURE_REPORT}>
            {t('figureReports.new')}
          </ButtonLink>
        )
      }
    >
      <StatisticsTabs current="reports" />
      {reports.length === 0 ? (
        <EmptyState level={2} title={t('figureReports.none')}>
          {t('figureReports.noneText')}
        </EmptyState>
      ) : (
        <DataTable
          id="rapports"
          caption={t('figureReports.title')}
          captionHidden
          stacks
          rows={reports}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('figureReports.name'),
              header: true,
              cell: ({ id, plan }) => <a href={figureReportHref(id)}>{plan.name}</a>,
            },
            { label: t('figureReports.rhythm'), cell: ({ plan }) => when(plan) },
            { label: t('figureReports.readers'), numeric: true, cell: ({ readers }) => readers },
            {
              label: t('figureReports.next'),
              cell: ({ nextAt }) => (nextAt === null ? t('figureReports.paused') : formatMoment(nextAt)),
            },
          ]}
        />
      )}
    </AdminFrame>
  );
}
