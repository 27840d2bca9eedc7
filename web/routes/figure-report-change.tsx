import { useActionData } from '@remix-run/react';
import { SaveReportRequest } from '#interfaces/http/insights/reports.request';
import { ReportForm } from '../insights/report-form.tsx';
import { reportIdIn } from '../insights/report-in.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { FIGURE_REPORTS, figureReportHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';

export const loader = read('insights.manage', async (visit) => {
  const { report } = await visit.app.insights.reports.one(visit.actor, reportIdIn(visit));
  return { report };
});

export const action = act('insights.manage', SaveReportRequest, async (input, visit) => {
  const { app, actor } = visit;
  const { version, byBranch = false, ...plan } = input;
  const id = reportIdIn(visit);
  await app.insights.saveReport.execute({ actor, id, version, plan: { ...plan, byBranch } });
  return seeOther(figureReportHref(id), telling('figureReports.flash.changed'));
});

/** Other figures, or another moment: what was told stays. */
export default function FigureReportChangeRoute() {
  const { report } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const back = figureReportHref(report.id);
  return (
    <AdminFrame place="statistics" title={t('figureReports.change')} lead={t('figureReports.changeLead')}>
      <Breadcrumbs
        items={[
          { href: FIGURE_REPORTS, label: t('figureReports.title') },
          { href: back, label: report.plan.name },
        ]}
      />
      <ReportForm refused={refused} report={report} back={back} />
    </AdminFrame>
  );
}
