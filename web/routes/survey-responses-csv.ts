import type { NamedResponse } from '#application/engagement/surveys/survey-view';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';
import { deskIn } from '../surveys/asked-survey.server.ts';
import { answerWords } from '../surveys/answer-words.ts';

/** What each member answered, where answers bear names: a line for each, by the id of the member. */
export const loader = resource('surveys.manage', async (visit) => {
  const survey = await deskIn(visit);
  const responses = await visit.app.engagement.namedResponses.execute(visit.actor, survey.slug);
  const t = createTexts(visit.locale);
  const questions = survey.pages.flatMap((page) => page.questions);
  return csvResponse<NamedResponse>(
    [
      { header: 'member', value: ({ member }) => member },
      { header: t('surveys.csv.branch'), value: ({ branch }) => (branch ? t(`polls.branch.${branch}`) : '') },
      ...questions.map((question) => ({
        header: question.label,
        value: ({ answers }: NamedResponse) => answerWords(question, answers[question.key]) ?? '',
      })),
    ],
    responses,
    { fileName: `${survey.slug}-reponses.csv` },
  );
});
