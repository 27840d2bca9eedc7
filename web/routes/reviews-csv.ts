import type { ReviewView } from '#application/engagement/services/service-view';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { isoDay } from '../lib/paris-day.ts';

/** Every published review, for a spreadsheet: names of columns in no language. Who wrote it is not told. */
export const loader = resource('services.manage', async ({ app, actor }) =>
  csvResponse<ReviewView>(
    [
      { header: 'service', value: ({ serviceSlug }) => serviceSlug },
      { header: 'stars', value: ({ stars }) => stars },
      { header: 'experience_month', value: ({ month }) => month },
      { header: 'written_on', value: ({ postedAt }) => isoDay(postedAt) },
      { header: 'edited_on', value: ({ editedAt }) => editedAt && isoDay(editedAt) },
      { header: 'answered_on', value: ({ answer }) => answer && isoDay(answer.answeredAt) },
    ],
    app.engagement.reviewExport.execute(actor),
    { fileName: 'reviews.csv' },
  ),
);
