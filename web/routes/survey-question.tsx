import { useActionData } from '@remix-run/react';
import { QuestionRequest } from '#interfaces/http/engagement/surveys.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { surveyDeskPageHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { deskIn } from '../surveys/asked-survey.server.ts';
import { freeKey, NEW_QUESTION, placeOf } from '../surveys/question-keys.ts';
import { QuestionForm } from '../surveys/question-form.tsx';

export const loader = read('surveys.manage', async (visit) => {
  const survey = await deskIn(visit);
  const key = visit.params['key'] ?? '';
  const found = placeOf(survey, key);
  if (survey.state !== 'draft' || (!found && key !== NEW_QUESTION))
    throw nothingHere('engagement.survey-not-found');
  const wanted = Number(visit.url.searchParams.get('page') ?? 1) - 1;
  return { survey, question: found?.question, page: found?.page ?? (survey.pages[wanted] ? wanted : 0) };
});

export const action = act(
  'surveys.manage',
  QuestionRequest,
  async ({ version, page, ...question }, visit) => {
    const survey = await deskIn(visit);
    const key = visit.params['key'] === NEW_QUESTION ? freeKey(survey) : (visit.params['key'] ?? '');
    await visit.app.engagement.writeQuestion.execute({
      actor: visit.actor,
      surveyId: survey.id,
      key,
      version,
      page: page - 1,
      question,
    });
    return seeOther(surveyDeskPageHref(survey, 'questions'), telling('surveys.flash.written'));
  },
);

/** One question of a draft, or a new one. */
export default function SurveyQuestionRoute() {
  const { survey, question, page } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const written = useWritten();
  return (
    <AdminFrame
      place="surveys"
      title={t(question ? 'surveys.question.changeTitle' : 'surveys.question.newTitle')}
      lead={<span {...written}>{survey.title}</span>}
    >
      <QuestionForm
        refused={refused}
        survey={survey}
        question={question}
        page={page}
        back={surveyDeskPageHref(survey, 'questions')}
      />
    </AdminFrame>
  );
}
