import type { IncidentCount } from '#application/community/incidents/incidents.query';
import { hoursLasted } from '../incidents/lasted.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';

/** Every incident with its figures, for a spreadsheet: names of columns in no language. */
export const loader = resource('incidents.run', async ({ app, actor, now }) =>
  csvResponse<IncidentCount>(
    [
      { header: 'number', value: ({ number }) => number },
      { header: 'title', value: ({ title }) => title },
      { header: 'topic', value: ({ topic }) => topic?.number ?? null },
      { header: 'opened_at', value: ({ openedAt }) => openedAt.toISOString() },
      { header: 'solved_at', value: ({ solvedAt }) => solvedAt?.toISOString() ?? null },
      { header: 'hours', value: (one) => hoursLasted(one, now) },
      { header: 'gathered', value: ({ gathered }) => gathered },
      { header: 'concerned', value: ({ concerned }) => concerned },
    ],
    [await app.community.incidents.all(actor)],
    { fileName: 'incidents.csv' },
  ),
);
