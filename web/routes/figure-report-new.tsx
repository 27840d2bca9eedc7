import { useActionData } from '@remix-run/react';
import { SaveReportRequest } from '#interfaces/http/insights/reports.request';
import { ReportForm } from '../insights/report-form.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { FIGURE_REPORTS, figureReportReadersHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';

export const loader = read('insights.manage', async () => null);

export const action = act('insights.manage', SaveReportRequest, async (input, { app, actor }) => {
  const { version, byBranch = false, ...plan } = input;
  const command = { actor, id: null, version, plan: { ...plan, byBranch } };
  const { id } = await app.insights.saveReport.execute(command);
  return seeOther(figureReportReadersHref(id), telling('figureReports.flash.planned'));
});

/** Plans a report; its readers come next. */
export default function FigureReportNewRoute() {
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="statistics" title={t('figureReports.new')} lead={t('figureReports.newLead')}>
      <Breadcrumbs items={[{ href: FIGURE_REPORTS, label: t('figureReports.title') }]} />
      <ReportForm refused={refused} back={FIGURE_REPORTS} />
    </AdminFrame>
  );
}
