import type { IdeaRow } from '#application/engagement/ideas/idea-view';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';
import { isoDay } from '../lib/paris-day.ts';
import { branchName } from '../lib/branches.ts';

/** Every idea that stands, for a spreadsheet, in the language of whoever asks. Who proposed it is not told. */
export const loader = resource('ideas.answer', async ({ app, actor, locale }) => {
  const t = createTexts(locale);
  return csvResponse<IdeaRow>(
    [
      { header: t('ideas.csv.number'), value: ({ number }) => number },
      { header: t('ideas.csv.title'), value: ({ title }) => title },
      { header: t('ideas.csv.status'), value: ({ status }) => t(`ideas.status.${status}`) },
      { header: t('ideas.csv.statusOn'), value: ({ statusAt }) => isoDay(statusAt) },
      { header: t('ideas.csv.theme'), value: ({ theme }) => t(`ideas.theme.${theme}`) },
      {
        header: t('ideas.csv.branches'),
        value: ({ branches }) => branches.map((branch) => branchName(branch, t)).join(', '),
      },
      { header: t('ideas.csv.votes'), value: ({ votes }) => votes },
      { header: t('ideas.csv.comments'), value: ({ comments }) => comments },
      { header: t('ideas.csv.proposedOn'), value: ({ proposedAt }) => isoDay(proposedAt) },
    ],
    app.engagement.ideaExport.execute(actor),
    { fileName: 'ideas.csv' },
  );
});
