import type { FeedbackView } from '#application/engagement/trials/trial-view';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { isoDay } from '../lib/paris-day.ts';
import { managedTrial } from '../trials/asked-trial.server.ts';

/** All that was said in a test, for a spreadsheet: names of columns in no language. Who said it is not told. */
export const loader = resource('trials.manage', async (visit) => {
  const { id } = await managedTrial(visit);
  return csvResponse<FeedbackView>(
    [
      { header: 'number', value: ({ number }) => number },
      { header: 'kind', value: ({ kind }) => kind },
      { header: 'severity', value: ({ severity }) => severity },
      { header: 'task', value: ({ task }) => task },
      { header: 'title', value: ({ title }) => title },
      { header: 'state', value: ({ state }) => state },
      { header: 'duplicate_of', value: ({ duplicateOf }) => duplicateOf },
      { header: 'given_on', value: ({ givenAt }) => isoDay(givenAt) },
      { header: 'answered_on', value: ({ answeredAt }) => answeredAt && isoDay(answeredAt) },
    ],
    visit.app.engagement.feedbackExport.execute(visit.actor, id),
    { fileName: 'feedback.csv' },
  );
});
