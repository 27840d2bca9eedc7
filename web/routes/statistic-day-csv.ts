import type { KpiRow } from '#application/insights/rows/read-kpi-rows';
import { inHours, momentCell, sheetOf } from '../insights/sheet-cells.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { isDay } from '../lib/paris-day.ts';
import { createTexts } from '../lib/texts.tsx';

/** The questions that one day of a figure is made of, for a spreadsheet. */
export const loader = resource('insights.read', async ({ app, actor, locale, params }) => {
  const [key, day] = [params['key'] ?? '', params['jour'] ?? ''];
  if (!isDay(day)) throw nothingHere('insights.kpi-not-found');
  const { rows } = await app.insights.readKpiRows.execute({ actor, key, day });
  const { column, yesOrNo } = sheetOf(createTexts(locale));
  return csvResponse<KpiRow>(
    [
      column('number', ({ topic }) => topic?.number ?? null),
      column('title', ({ topic }) => topic?.title ?? null),
      column('askedAt', ({ askedAt }) => momentCell(askedAt)),
      column('waited', ({ seconds }) => inHours(seconds)),
      column('counts', ({ counts }) => (counts === null ? null : yesOrNo(counts))),
    ],
    [rows],
    { fileName: `${key}-${day}.csv` },
  );
});
