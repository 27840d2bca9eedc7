import type { KpiDay } from '#application/insights/kpis/kpi-report.query';
import { askedBy, periodAskingOf } from '../insights/period-asking.server.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';

interface Line extends KpiDay {
  readonly key: string;
}

/** One figure day by day, for a spreadsheet, and after it what it adds up from. */
export const loader = resource('insights.read', async ({ app, actor, params, url }) => {
  const asked = askedBy(periodAskingOf(url));
  const detail = await app.insights.readKpi.execute({ actor, key: params['key'] ?? '', ...asked });
  const { figure, period, days, parts } = detail;
  const linesOf = (key: string, of: readonly KpiDay[]): Line[] => of.map((one) => ({ key, ...one }));
  return csvResponse<Line>(
    [
      { header: 'day', value: ({ day }) => day },
      { header: 'kpi', value: ({ key }) => key },
      { header: 'version', value: () => figure.version },
      { header: 'unit', value: () => figure.unit },
      { header: 'value', value: ({ value }) => value },
      { header: 'at_least', value: ({ atLeast }) => atLeast },
    ],
    [linesOf(figure.key, days), ...parts.map((one) => linesOf(one.part, one.days))],
    { fileName: `${figure.key}-${period.from}-${period.to}.csv` },
  );
});
