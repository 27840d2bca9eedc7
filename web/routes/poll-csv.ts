import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { createTexts } from '../lib/texts.tsx';
import { pollIn } from '../polls/asked-poll.server.ts';
import { branchWords } from '../polls/result-table.tsx';

/** The figures of a poll as its page shows them, masked where they are: names of columns in no language but the branches. */
export const loader = resource('polls.page', async (visit) => {
  const { count, options, slug } = await pollIn(visit);
  if (!count || options.length === 0) throw nothingHere('engagement.poll-not-found');
  const t = createTexts(visit.locale);
  const rows = options.map((label, option) => ({ label, option }));
  type Row = (typeof rows)[number];
  const weighed = (figure: number | null) => figure ?? (count.unweighted ? t('polls.results.masked') : null);
  return csvResponse<Row>(
    [
      { header: 'option', value: ({ label }) => label },
      { header: 'votes', value: ({ option }) => count.options[option]!.votes },
      { header: 'percent', value: ({ option }) => count.options[option]!.share },
      { header: 'weighted_percent', value: ({ option }) => weighed(count.options[option]!.weighted) },
      { header: 'margin_points', value: ({ option }) => weighed(count.options[option]!.margin) },
      ...count.branches.map((group) => ({
        header: branchWords(group, t),
        value: ({ option }: Row) => group.cells[option] ?? t('polls.results.masked'),
      })),
      { header: 'all_votes', value: () => count.votes },
      { header: 'effective_sample', value: () => count.sample?.effective ?? null },
    ],
    [rows],
    { fileName: `${slug}.csv` },
  );
});
