import type { ContentGap } from '#application/insights/gaps/read-content-gaps';
import { askedBy, periodAskingOf } from '../insights/period-asking.server.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';

/** Every theme in every branch, as the page counts them. */
export const loader = resource('insights.read', async ({ app, actor, url }) => {
  const report = await app.insights.readContentGaps.execute({ actor, ...askedBy(periodAskingOf(url)) });
  const { period, themes } = report;
  return csvResponse<ContentGap>(
    [
      { header: 'category', value: ({ category }) => category.name },
      { header: 'branch', value: ({ branch }) => branch },
      { header: 'from', value: () => period.from },
      { header: 'to', value: () => period.to },
      { header: 'questions', value: ({ questions }) => questions },
      { header: 'unanswered', value: ({ unanswered }) => unanswered },
      { header: 'outdated', value: ({ outdated }) => outdated },
      { header: 'demand', value: ({ demand }) => demand },
      { header: 'references', value: ({ references }) => references },
      { header: 'outdated_references', value: (theme) => theme.outdatedReferences },
    ],
    [themes],
    { fileName: `a-ecrire-${period.from}-${period.to}.csv` },
  );
});
