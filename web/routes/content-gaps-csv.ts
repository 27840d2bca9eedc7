import type { ContentGap } from '#application/insights/gaps/read-content-gaps';
import { askedBy, periodAskingOf } from '../insights/period-asking.server.ts';
import { sheetOf } from '../insights/sheet-cells.ts';
import { branchWordsIn } from '../insights/theme-words.tsx';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

/** Every theme in every branch, as the page counts them. */
export const loader = resource('insights.read', async ({ app, actor, locale, url }) => {
  const report = await app.insights.readContentGaps.execute({ actor, ...askedBy(periodAskingOf(url)) });
  const { period, themes } = report;
  const t = createTexts(locale);
  const branchWords = branchWordsIn(t);
  const { column } = sheetOf(t);
  return csvResponse<ContentGap>(
    [
      column('theme', ({ category }) => category.name),
      column('branch', ({ branch }) => branchWords(branch)),
      column('questions', ({ questions }) => questions),
      column('unanswered', ({ unanswered }) => unanswered),
      column('outdated', ({ outdated }) => outdated),
      column('demand', ({ demand }) => demand),
      column('references', ({ references }) => references),
      column('outdatedReferences', (theme) => theme.outdatedReferences),
      column('from', () => period.from),
      column('to', () => period.to),
    ],
    [themes],
    { fileName: `a-ecrire-${period.from}-${period.to}.csv` },
  );
});
