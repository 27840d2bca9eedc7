import type { KpiFigure, KpiReport } from '#application/insights/kpis/kpi-report.query';
import { askedBy, periodAskingOf } from '../insights/period-asking.server.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

type Line = Pick<
  KpiFigure,
  'key' | 'version' | 'unit' | 'countedFrom' | 'countedTo' | 'value' | 'atLeast' | 'previous' | 'change'
>;

/** Every figure of a period for a spreadsheet, the health score after them: what the dashboard shows, to the last decimal. */
export const loader = resource('insights.read', async ({ app, actor, locale, url }) => {
  const report = await app.insights.readKpis.execute({ actor, ...askedBy(periodAskingOf(url)) });
  const { period, previous } = report;
  const t = createTexts(locale);
  return csvResponse<Line>(
    [
      { header: 'kpi', value: ({ key }) => key },
      {
        header: 'label',
        value: ({ key }) =>
          key === HEALTH ? t('insights.health.title') : t(`insights.kpi.${key as 'questions'}.label`),
      },
      { header: 'version', value: ({ version }) => version },
      { header: 'unit', value: ({ unit }) => unit },
      { header: 'from', value: () => period.from },
      { header: 'to', value: () => period.to },
      { header: 'counted_from', value: ({ countedFrom }) => countedFrom },
      { header: 'counted_to', value: ({ countedTo }) => countedTo },
      { header: 'value', value: ({ value }) => value },
      { header: 'at_least', value: ({ atLeast }) => atLeast },
      { header: 'previous_from', value: () => previous.from },
      { header: 'previous', value: (figure) => figure.previous },
      { header: 'change', value: ({ change }) => change },
    ],
    [[...report.figures, healthOf(report)]],
    { fileName: `statistiques-${period.from}-${period.to}.csv` },
  );
});

const HEALTH = 'health';
/** The figures that it is made of. */
const HEALTH_NEEDS: ReadonlySet<string> = new Set([
  ...['stickiness', 'answered', 'accepted', 'contributors-new', 'first-response-median', 'reports'],
]);

/** The score, of 100, as a line like the others; counted as far as what it is made of. */
function healthOf({ health, figures }: KpiReport): Line {
  const { version, score: value, previous } = health;
  const ends = figures.flatMap(({ key, countedTo }) => (HEALTH_NEEDS.has(key) ? [countedTo] : []));
  const known = ends.filter((end) => end !== null).sort();
  return {
    ...{ key: HEALTH, version, unit: 'score', value, atLeast: false, previous, countedFrom: null },
    countedTo: known.length === ends.length ? (known[0] ?? null) : null,
    change: value === null || !previous ? null : (value - previous) / previous,
  };
}
