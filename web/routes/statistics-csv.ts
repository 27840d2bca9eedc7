import type { KpiFigure } from '#application/insights/kpis/kpi-report.query';
import { askedBy, periodAskingOf } from '../insights/period-asking.server.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

/** Every figure of a period for a spreadsheet: what the dashboard shows, to the last decimal. */
export const loader = resource('insights.read', async ({ app, actor, locale, url }) => {
  const report = await app.insights.readKpis.execute({ actor, ...askedBy(periodAskingOf(url)) });
  const { period, previous } = report;
  const t = createTexts(locale);
  return csvResponse<KpiFigure>(
    [
      { header: 'kpi', value: ({ key }) => key },
      { header: 'label', value: ({ key }) => t(`insights.kpi.${key as 'questions'}.label`) },
      { header: 'version', value: ({ version }) => version },
      { header: 'unit', value: ({ unit }) => unit },
      { header: 'from', value: () => period.from },
      { header: 'to', value: () => period.to },
      { header: 'counted_to', value: ({ countedTo }) => countedTo },
      { header: 'value', value: ({ value }) => value },
      { header: 'at_least', value: ({ atLeast }) => atLeast },
      { header: 'previous_from', value: () => previous.from },
      { header: 'previous', value: (figure) => figure.previous },
      { header: 'change', value: ({ change }) => change },
    ],
    [report.figures],
    { fileName: `statistiques-${period.from}-${period.to}.csv` },
  );
});
