import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { createTexts } from '../lib/texts.tsx';
import { pollIn } from '../polls/asked-poll.server.ts';
import { branchWords } from '../polls/result-table.tsx';

/** The figures of a poll as its page shows them, masked where they are: in the language of whoever asks. */
export const loader = resource('polls.page', async (visit) => {
  const { count, options, slug } = await pollIn(visit);
  if (!count || options.length === 0) throw nothingHere('engagement.poll-not-found');
  const t = createTexts(visit.locale);
  const rows = options.map((label, option) => ({ label, option }));
  type Row = (typeof rows)[number];
  const weighed = (figure: number | null) => figure ?? (count.unweighted ? t('polls.results.masked') : null);
  const marginIn = ({ weighted, margin }: (typeof count.options)[number]) =>
    margin ?? (weighted === null ? weighed(null) : t('polls.results.tooFew'));
  return csvResponse<Row>(
    [
      { header: t('polls.results.option'), value: ({ label }) => label },
      { header: t('polls.results.votes'), value: ({ option }) => count.options[option]!.votes },
      { header: t('polls.csv.percent'), value: ({ option }) => count.options[option]!.share },
      { header: t('polls.csv.weighted'), value: ({ option }) => weighed(count.options[option]!.weighted) },
      { header: t('polls.csv.margin'), value: ({ option }) => marginIn(count.options[option]!) },
      ...count.branches.map((group) => ({
        header: branchWords(group, t),
        value: ({ option }: Row) => group.cells[option] ?? t('polls.results.masked'),
      })),
      { header: t('polls.csv.all'), value: () => count.votes },
      { header: t('polls.csv.effective'), value: () => count.sample?.effective ?? null },
    ],
    [rows],
    { fileName: `${slug}.csv` },
  );
});
