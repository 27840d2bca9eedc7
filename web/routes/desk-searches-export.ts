import { daysOf, demandAskingOf, demandOf } from '../finding/demand-asking.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

const MOST = 500;

/** What was searched for, as a table for a spreadsheet. */
export const loader = resource('search.manage', async ({ app, locale, now, url }) => {
  const asked = demandAskingOf(url);
  const demand = await app.community.searchDemand.execute({ ...demandOf(asked, now), limit: MOST });
  const t = createTexts(locale);
  return csvResponse(
    [
      { header: t('finding.searches.columns.query'), value: (row) => row.query },
      { header: t('finding.searches.columns.searches'), value: (row) => row.searches },
      { header: t('finding.searches.columns.withoutResult'), value: (row) => row.withoutResult },
    ],
    [demand],
    { fileName: `${asked.vue ?? 'sans-resultat'}-${daysOf(asked)}.csv` },
  );
});
