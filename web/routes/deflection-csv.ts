import type { DeflectionReport } from '#application/insights/deflection/read-deflection';
import { askedMonths, monthsAskingOf } from '../insights/months-asking.server.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';

interface Line {
  readonly way: string;
  readonly version: number;
  readonly channel: string | null;
  readonly month: string;
  readonly masked: boolean;
  readonly share: number | null;
  readonly part: number | null;
  readonly base: number | null;
  readonly observed: number | null;
  readonly expected: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The three figures month by month, each in lines of its own: no line adds two of them. */
export const loader = resource('insights.read', async ({ app, actor, url }) => {
  const report = await app.insights.readDeflection.execute({ actor, ...askedMonths(monthsAskingOf(url)) });
  const { from, to } = report.period;
  return csvResponse<Line>(
    [
      { header: 'figure', value: ({ way }) => way },
      { header: 'version', value: ({ version }) => version },
      { header: 'channel', value: ({ channel }) => channel },
      { header: 'month', value: ({ month }) => month },
      { header: 'masked', value: ({ masked }) => masked },
      { header: 'share', value: ({ share }) => share },
      { header: 'part', value: ({ part }) => part },
      { header: 'base', value: ({ base }) => base },
      { header: 'observed', value: ({ observed }) => observed },
      { header: 'expected', value: ({ expected }) => expected },
      { header: 'low', value: ({ low }) => low },
      { header: 'high', value: ({ high }) => high },
    ],
    [linesOf(report)],
    { fileName: `contacts-evites-${from}-${to}.csv` },
  );
});

function linesOf({ explicit, declared, modelled }: DeflectionReport): readonly Line[] {
  const nothing = { observed: null, expected: null, low: null, high: null };
  const shares = (['explicit', 'declared'] as const).flatMap((way) => {
    const { version, months } = { explicit, declared }[way];
    return months.map((month) => ({ way, version, channel: null, ...month, ...nothing }));
  });
  const reckoned = modelled.channels.flatMap(({ channel, months }) =>
    months.map(({ month, observed, expected }) => ({
      ...{ way: 'modelled', version: modelled.version, channel, month, masked: false },
      ...{ share: null, part: null, base: null, observed },
      ...(expected ?? { expected: null, low: null, high: null }),
    })),
  );
  return [...shares, ...reckoned];
}
