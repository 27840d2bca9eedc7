import type { DeflectionReport } from '#application/insights/deflection/read-deflection';
import type { ContactChannel } from '#application/insights/limits';
import { askedMonths, monthsAskingOf } from '../insights/months-asking.server.ts';
import { inPercent, sheetOf, shortly } from '../insights/sheet-cells.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

interface Line {
  readonly way: 'explicit' | 'declared' | 'modelled';
  readonly version: number;
  readonly channel: ContactChannel | null;
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
export const loader = resource('insights.read', async ({ app, actor, locale, url }) => {
  const report = await app.insights.readDeflection.execute({ actor, ...askedMonths(monthsAskingOf(url)) });
  const { from, to } = report.period;
  const t = createTexts(locale);
  const { column, yesOrNo } = sheetOf(t);
  return csvResponse<Line>(
    [
      column('label', ({ way }) => t(`deflection.${way}.title`)),
      column('channel', ({ channel }) => channel && t(`deflection.modelled.channel.${channel}`)),
      column('month', ({ month }) => month),
      column('share', ({ share }) => inPercent(share)),
      column('part', ({ part }) => part),
      column('base', ({ base }) => base),
      column('observed', ({ observed }) => observed),
      column('expected', ({ expected }) => shortly(expected)),
      column('low', ({ low }) => shortly(low)),
      column('high', ({ high }) => shortly(high)),
      column('masked', ({ masked }) => yesOrNo(masked)),
      column('version', ({ version }) => version),
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
      way: 'modelled' as const,
      version: modelled.version,
      channel,
      month,
      masked: false,
      share: null,
      part: null,
      base: null,
      observed,
      ...(expected ?? { expected: null, low: null, high: null }),
    })),
  );
  return [...shares, ...reckoned];
}
