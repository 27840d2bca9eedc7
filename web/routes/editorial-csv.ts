import { askedCalendar } from '../editorial/calendar.server.ts';
import type { Entry } from '../editorial/planned-days.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';

/** What the calendar shows, for a spreadsheet: names of columns in no language. */
export const loader = resource('editorial.run', async (visit) => {
  const { month, entries } = await askedCalendar(visit);
  return csvResponse<Entry>(
    [
      { header: 'day', value: ({ day }) => day },
      { header: 'kind', value: ({ kind }) => kind },
      { header: 'edge', value: ({ edge }) => edge },
      { header: 'title', value: ({ title }) => title },
      { header: 'state', value: ({ state }) => state },
      { header: 'who', value: ({ who }) => who },
      { header: 'address', value: ({ href }) => href },
    ],
    [entries],
    { fileName: `calendrier-${month}.csv` },
  );
});
