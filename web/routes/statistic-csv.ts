import type { KpiDay, LevelFunnel } from '#application/insights/kpis/kpi-report.query';
import type { KpiKey, KpiUnit } from '#application/insights/limits';
import { ageKey } from '../insights/part-words.ts';
import { askedBy, periodAskingOf } from '../insights/period-asking.server.ts';
import { figureCell, sheetOf } from '../insights/sheet-cells.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts, type Translate } from '../lib/texts.tsx';

interface Line extends Omit<KpiDay, 'day'> {
  readonly from: string;
  readonly to: string;
  readonly key: string;
  readonly label: string;
  readonly unit: KpiUnit;
}

const COUNTS = ['members', 'risenTo', 'risenFrom', 'fallenTo', 'fallenFrom', 'reached'] as const;

/** What is told level by level, of all days from the first to the last: of none of them. */
const linesOfLevels = ({ levels, from, to }: LevelFunnel, t: Translate): Line[] =>
  levels.flatMap((one) => {
    const line = (what: (typeof COUNTS)[number] | 'share' | 'wait', unit: KpiUnit): Line => ({
      from,
      to,
      key: `level.${one.level}.${what}`,
      unit,
      value: one[what],
      atLeast: false,
      label: t('insights.sheet.level', {
        level: t(`trust.level.n${one.level}`),
        what: t(`insights.funnel.${what}`),
      }),
    });
    return [...COUNTS.map((what) => line(what, 'count')), line('share', 'share'), line('wait', 'seconds')];
  });

/** One figure day by day, for a spreadsheet, and after it what it adds up from or what it is level by level. */
export const loader = resource('insights.read', async ({ app, actor, locale, params, url }) => {
  const asked = askedBy(periodAskingOf(url));
  const detail = await app.insights.readKpi.execute({ actor, key: params['key'] ?? '', ...asked });
  const { figure, period, days, parts, funnel } = detail;
  const t = createTexts(locale);
  const { column, yesOrNo, unit } = sheetOf(t);
  const label = t(`insights.kpi.${figure.key as KpiKey}.label`);
  const linesOf = (key: string, name: string, of: readonly KpiDay[]): Line[] =>
    of.map(({ day, ...one }) => ({ key, label: name, unit: figure.unit, from: day, to: day, ...one }));
  return csvResponse<Line>(
    [
      column('from', ({ from }) => from),
      column('to', ({ to }) => to),
      column('key', ({ key }) => key),
      column('label', (line) => line.label),
      column('value', (line) => figureCell(line.unit, line.value)),
      column('unit', (line) => unit(line.unit)),
      column('atLeast', ({ atLeast }) => yesOrNo(atLeast)),
      column('version', () => figure.version),
    ],
    [
      linesOf(figure.key, label, days),
      ...parts.map((one) =>
        linesOf(one.part, t('insights.sheet.backlog', { label, age: t(ageKey(one.part)) }), one.days),
      ),
      ...(funnel ? [linesOfLevels(funnel, t)] : []),
    ],
    { fileName: `${figure.key}-${period.from}-${period.to}.csv` },
  );
});
