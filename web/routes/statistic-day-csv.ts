import type { KpiRow } from '#application/insights/rows/read-kpi-rows';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { isDay } from '../lib/paris-day.ts';

/** The questions that one day of a figure is made of, for a spreadsheet. */
export const loader = resource('insights.read', async ({ app, actor, params }) => {
  const [key, day] = [params['key'] ?? '', params['jour'] ?? ''];
  if (!isDay(day)) throw nothingHere('insights.kpi-not-found');
  const { rows } = await app.insights.readKpiRows.execute({ actor, key, day });
  return csvResponse<KpiRow>(
    [
      { header: 'number', value: ({ topic }) => topic?.number ?? null },
      { header: 'title', value: ({ topic }) => topic?.title ?? null },
      { header: 'asked_at', value: ({ askedAt }) => askedAt.toISOString() },
      { header: 'seconds', value: ({ seconds }) => seconds },
      { header: 'counts', value: ({ counts }) => counts },
    ],
    [rows],
    { fileName: `${key}-${day}.csv` },
  );
});
