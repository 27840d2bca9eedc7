import type { NamedResponse } from '#application/engagement/surveys/survey-view';
import { surveyDeskPageHref } from '../lib/addresses.ts';
import { namedCsv } from '../lib/named-csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';
import { deskIn } from '../surveys/asked-survey.server.ts';
import { answerWords } from '../surveys/answer-words.ts';

/** What each member answered, where answers bear names: a line for each, by the id of the member. */
export const loader = resource('surveys.manage', async (visit) => {
  const survey = await deskIn(visit);
  const t = createTexts(visit.locale);
  const questions = survey.pages.flatMap((page) => page.questions);
  return namedCsv<NamedResponse>(
    visit,
    surveyDeskPageHref(survey, 'resultats'),
    [
      { header: t('surveys.csv.member'), value: ({ member }) => member },
      { header: t('surveys.csv.branch'), value: ({ branch }) => (branch ? t(`polls.branch.${branch}`) : '') },
      ...questions.map((question) => ({
        header: question.label,
        value: ({ answers }: NamedResponse) => answerWords(question, answers[question.key]) ?? '',
      })),
    ],
    () => visit.app.engagement.exportNamedResponses.execute({ viewer: visit.viewer, key: survey.slug }),
    { fileName: `${survey.slug}-reponses.csv` },
  );
});
