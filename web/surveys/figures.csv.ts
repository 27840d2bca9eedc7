import type { SurveyResults } from '#application/engagement/surveys/survey-view';
import { csvResponse } from '../lib/csv.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import type { Translate } from '../lib/texts.tsx';
import { branchWords } from '../polls/result-table.tsx';

interface Line {
  readonly page: string;
  readonly question: string;
  readonly label: string;
  readonly answer: string;
  readonly branch: string;
  readonly responses: number | string;
  readonly percent: number | string;
}

/** The figures of a survey as its page shows them, one cell on each line, masked where they are. */
export function figuresCsv(results: SurveyResults, t: Translate): Response {
  if (results.withheld) throw nothingHere('engagement.survey-not-found');
  return csvResponse<Line>(
    (['page', 'question', 'label', 'answer', 'branch'] as const)
      .map((name): { header: string; value: (line: Line) => string | number } => ({
        header: t(`surveys.csv.${name}`),
        value: (line) => line[name],
      }))
      .concat([
        { header: t('surveys.csv.responses'), value: ({ responses }) => responses },
        { header: t('surveys.csv.percent'), value: ({ percent }) => percent },
      ]),
    [linesOf(results, t)],
    { fileName: `${results.slug}.csv` },
  );
}

function linesOf({ pages, counts }: SurveyResults, t: Translate): Line[] {
  const masked = t('polls.results.masked');
  return pages.flatMap((page) =>
    page.questions.flatMap((question) => {
      const result = counts.find(({ key }) => key === question.key)!;
      const { count } = result;
      const told = { page: page.title, question: question.key, label: question.label };
      if (!count)
        return result.themes.map(({ word, count: many }) => ({
          ...told,
          answer: word,
          branch: t('surveys.csv.all'),
          responses: many,
          percent: '',
        }));
      return result.labels.flatMap((label, place) => {
        const answer = label ?? t('surveys.results.silent');
        const { votes, share } = count.options[place]!;
        return [
          { ...told, answer, branch: t('surveys.csv.all'), responses: votes, percent: share },
          ...count.branches.map((group) => ({
            ...told,
            answer,
            branch: branchWords(group, t),
            responses: group.cells[place] ?? masked,
            percent: '',
          })),
        ];
      });
    }),
  );
}
