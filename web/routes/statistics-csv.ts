import type { KpiFigure, KpiReport } from '#application/insights/kpis/kpi-report.query';
import { changeBetween } from '#application/insights/limits';
import { askedBy, periodAskingOf } from '../insights/period-asking.server.ts';
import { changeCell, figureCell, sheetOf } from '../insights/sheet-cells.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

type Line = Pick<
  KpiFigure,
  | ('key' | 'version' | 'unit' | 'countedFrom' | 'countedTo' | 'value' | 'atLeast' | 'previous')
  | ('previousAtLeast' | 'change' | 'changeUnit')
>;

/** Every figure of a period for a spreadsheet, the health score after them: what the dashboard shows. */
export const loader = resource('insights.read', async ({ app, actor, locale, url }) => {
  const report = await app.insights.readKpis.execute({ actor, ...askedBy(periodAskingOf(url)) });
  const { period, previous } = report;
  const t = createTexts(locale);
  const { column, yesOrNo, unit, changeUnit } = sheetOf(t);
  return csvResponse<Line>(
    [
      column('key', ({ key }) => key),
      column('label', ({ key }) =>
        key === HEALTH ? t('insights.health.title') : t(`insights.kpi.${key as 'questions'}.label`),
      ),
      column('value', (figure) => figureCell(figure.unit, figure.value)),
      column('unit', (figure) => unit(figure.unit)),
      column('atLeast', ({ atLeast }) => yesOrNo(atLeast)),
      column('previous', (figure) => figureCell(figure.unit, figure.previous)),
      column('previousAtLeast', ({ previousAtLeast }) => yesOrNo(previousAtLeast)),
      column('change', (figure) => changeCell(figure.unit, figure.changeUnit, figure.change)),
      column('changeUnit', (figure) => changeUnit(figure.changeUnit)),
      column('from', () => period.from),
      column('to', () => period.to),
      column('countedFrom', ({ countedFrom }) => countedFrom),
      column('countedTo', ({ countedTo }) => countedTo),
      column('previousFrom', () => previous.from),
      column('previousTo', () => previous.to),
      column('version', ({ version }) => version),
    ],
    [[...report.figures, healthOf(report)]],
    { fileName: `statistiques-${period.from}-${period.to}.csv` },
  );
});

const HEALTH = 'health';

/** The score, of 100, as a line like the others; counted as far as the part of it that ends first. */
function healthOf({ health }: KpiReport): Line {
  const { version, score: value, previous } = health;
  const exact = (score: number | null) => ({ value: score, atLeast: false });
  return {
    key: HEALTH,
    version,
    unit: 'score',
    value,
    atLeast: false,
    previous,
    countedFrom: null,
    previousAtLeast: false,
    countedTo: value === null ? null : (health.terms.map(({ to }) => to).sort()[0] ?? null),
    change: changeBetween('score', exact(value), exact(previous)),
    changeUnit: 'points',
  };
}
