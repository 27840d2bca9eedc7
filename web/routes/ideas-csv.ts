import type { IdeaRow } from '#application/engagement/ideas/idea-view';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';

/** Every idea that stands, for a spreadsheet: names of columns in no language. Who proposed it is not told. */
export const loader = resource('ideas.answer', async ({ app, actor }) =>
  csvResponse<IdeaRow>(
    [
      { header: 'number', value: ({ number }) => number },
      { header: 'title', value: ({ title }) => title },
      { header: 'status', value: ({ status }) => status },
      { header: 'status_on', value: ({ statusAt }) => statusAt.toISOString().slice(0, 10) },
      { header: 'theme', value: ({ theme }) => theme },
      { header: 'branches', value: ({ branches }) => branches.join(' ') },
      { header: 'votes', value: ({ votes }) => votes },
      { header: 'comments', value: ({ comments }) => comments },
      { header: 'proposed_on', value: ({ proposedAt }) => proposedAt.toISOString().slice(0, 10) },
    ],
    app.engagement.ideaExport.execute(actor),
    { fileName: 'ideas.csv' },
  ),
);
