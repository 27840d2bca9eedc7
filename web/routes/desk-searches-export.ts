import { csvAnswer } from '../finding/csv.server.ts';
import { daysOf, demandAskingOf, demandOf } from '../finding/demand-asking.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

const MOST = 500;

/** What was searched for, as a table for a spreadsheet. */
export const loader = resource('search.manage', async ({ app, locale, now, url }) => {
  const asked = demandAskingOf(url);
  const demand = await app.community.searchDemand.execute({ ...demandOf(asked, now), limit: MOST });
  const t = createTexts(locale);
  return csvAnswer(`${asked.vue ?? 'sans-resultat'}-${daysOf(asked)}`, [
    [
      t('finding.searches.columns.query'),
      t('finding.searches.columns.searches'),
      t('finding.searches.columns.withoutResult'),
    ],
    ...demand.map(({ query, searches, withoutResult }) => [query, searches, withoutResult]),
  ]);
});
