import type { KpiDay } from '#application/insights/kpis/kpi-report.query';
import { askedBy, periodAskingOf } from '../insights/period-asking.server.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';

/** One figure day by day, for a spreadsheet. */
export const loader = resource('insights.read', async ({ app, actor, params, url }) => {
  const asked = askedBy(periodAskingOf(url));
  const detail = await app.insights.readKpi.execute({ actor, key: params['key'] ?? '', ...asked });
  const { figure, period } = detail;
  return csvResponse<KpiDay>(
    [
      { header: 'day', value: ({ day }) => day },
      { header: 'kpi', value: () => figure.key },
      { header: 'version', value: () => figure.version },
      { header: 'unit', value: () => figure.unit },
      { header: 'value', value: ({ value }) => value },
      { header: 'at_least', value: ({ atLeast }) => atLeast },
    ],
    [detail.days],
    { fileName: `${figure.key}-${period.from}-${period.to}.csv` },
  );
});
