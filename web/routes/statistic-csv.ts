import type { KpiDay, LevelFunnel } from '#application/insights/kpis/kpi-report.query';
import { askedBy, periodAskingOf } from '../insights/period-asking.server.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';

interface Line extends Omit<KpiDay, 'day'> {
  /** Null of what is told of several days. */
  readonly day: string | null;
  readonly span: { readonly from: string; readonly to: string };
  readonly key: string;
  readonly unit: string;
}

const COUNTS = ['members', 'risenTo', 'risenFrom', 'fallenTo', 'fallenFrom', 'reached'] as const;

/** What is told level by level, of all days from the first to the last: of none of them. */
const linesOfLevels = ({ levels, ...span }: LevelFunnel): Line[] =>
  levels.flatMap((one) => {
    const line = (what: string, unit: string, value: number | null): Line => ({
      ...{ day: null, span, key: `level.${one.level}.${what}`, unit, value, atLeast: false },
    });
    return [
      ...COUNTS.map((what) => line(what, 'count', one[what])),
      line('share', 'share', one.share),
      line('wait', 'seconds', one.wait),
    ];
  });

/** One figure day by day, for a spreadsheet, and after it what it adds up from or what it is level by level. */
export const loader = resource('insights.read', async ({ app, actor, params, url }) => {
  const asked = askedBy(periodAskingOf(url));
  const detail = await app.insights.readKpi.execute({ actor, key: params['key'] ?? '', ...asked });
  const { figure, period, days, parts, funnel } = detail;
  const linesOf = (key: string, of: readonly KpiDay[]): Line[] =>
    of.map((one) => ({ key, unit: figure.unit, span: { from: one.day, to: one.day }, ...one }));
  return csvResponse<Line>(
    [
      { header: 'day', value: ({ day }) => day },
      { header: 'kpi', value: ({ key }) => key },
      { header: 'version', value: () => figure.version },
      { header: 'unit', value: ({ unit }) => unit },
      { header: 'value', value: ({ value }) => value },
      { header: 'at_least', value: ({ atLeast }) => atLeast },
      { header: 'from', value: ({ span }) => span.from },
      { header: 'to', value: ({ span }) => span.to },
    ],
    [
      linesOf(figure.key, days),
      ...parts.map((one) => linesOf(one.part, one.days)),
      ...(funnel ? [linesOfLevels(funnel)] : []),
    ],
    { fileName: `${figure.key}-${period.from}-${period.to}.csv` },
  );
});
