import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import type { SurveyView } from '#application/engagement/surveys/survey-view';
import { PLACES, SurveyPageFormRequest } from '#interfaces/http/engagement/surveys.request';
import { WordsOf } from '../layout/unplaced-words.tsx';
import { surveyAnswerHref, surveyHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { SmallPage } from '../layout/small-page.tsx';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { voterIn } from '../polls/asked-poll.server.ts';
import { AnswerForm } from '../surveys/answer-form.tsx';
import { AnswerReview } from '../surveys/answer-review.tsx';
import { askedOn, pageAfter, pageBefore } from '../surveys/pages-asked.ts';
import { notAsked, surveyIn } from '../surveys/asked-survey.server.ts';
import { answerField } from '../surveys/question-field.tsx';
import { takesAnswers } from '../surveys/takes-answers.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { afterWords } from '../words/told.server.ts';
import { Progress } from '../ui/progress.tsx';

export const loader = read('surveys.answer', async (visit) => {
  const survey = await surveyIn(visit);
  if (!survey.asked) throw notAsked(survey);
  if (!takesAnswers(survey) && !isAfterDeed(visit.request)) throw redirect(surveyHref(survey), 302);
  return { survey, page: pageToShow(survey, Number(visit.url.searchParams.get('page') ?? 1)) };
});

/** The page that was asked for, as far as one may go: nobody skips what they must answer. */
function pageToShow({ pages, openPage }: SurveyView, wanted: number): number {
  const furthest = openPage ?? pages.length;
  const page = Number.isInteger(wanted) && wanted >= 1 ? wanted - 1 : 0;
  return Math.min(page, furthest);
}

export const action = act('surveys.answer', SurveyPageFormRequest, async (input, visit) => {
  const survey = await surveyIn(visit);
  const { answerSurvey, handInSurvey } = visit.app.engagement;
  const asked = { voter: voterIn(visit), surveyId: survey.id };
  if (input.way === 'send') {
    await handInSurvey.execute(asked);
    return seeOther(surveyHref(survey), telling('surveys.flash.handedIn'));
  }
  const answers = input as unknown as Record<string, readonly string[] | undefined>;
  const given = input.shown.map((question, at) => ({ question, values: answers[PLACES[at]!] ?? [] }));
  const { told } = await answerSurvey.execute({
    ...asked,
    given,
    whole: input.way === 'next',
    agreed: input.agreed,
    ...(input.branch !== undefined && { branch: input.branch }),
  });
  if (input.way === 'later' || told.includes('resources'))
    return afterWords(surveyHref(survey), told, 'surveys.flash.kept');
  const on = wayOn(await surveyIn(visit), input);
  return told.length > 0 ? afterWords(on, told, 'surveys.flash.kept') : seeOther(on);
});

/** To the next page, or to the same where an answer brought another question. */
function wayOn(survey: SurveyView, { page, way, shown }: SurveyPageFormRequest): string {
  const place = page - 1;
  if (way === 'back') return surveyAnswerHref(survey, pageBefore(survey, place) + 1);
  const fresh = askedOn(survey, place).find(({ key }) => !shown.includes(key));
  if (fresh) return `${surveyAnswerHref(survey, page)}#${answerField(fresh.key)}`;
  return surveyAnswerHref(survey, pageAfter(survey, place) + 1);
}

/** One page of a survey, or all answers once more before they are sent. */
export default function SurveyAnswerRoute() {
  const { survey, page } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const isEnd = page >= survey.pages.length;
  if (refused && !takesAnswers(survey)) return <TakenNoMore refused={refused} survey={survey} />;
  const title = isEnd ? t('surveys.answer.review') : survey.pages[page]!.title;
  const pages = survey.pages.length;
  return (
    <Main>
      <Head title={t('surveys.answer.title', { title: survey.title, page: page + 1 })} noIndex />
      <Wrap className="small-page">
        <Breadcrumbs items={[{ href: surveyHref(survey), label: survey.title, given: true }]} />
        <PageHead given={!isEnd} title={title} lead={isEnd ? t('surveys.answer.reviewLead') : undefined} />
        <Progress
          id="avancement"
          value={page}
          max={pages}
          label={
            isEnd ? t('surveys.answer.progressEnd') : t('surveys.answer.progress', { page: page + 1, pages })
          }
        />
        {isEnd ? (
          <AnswerReview survey={survey} refused={refused} />
        ) : (
          <AnswerForm survey={survey} page={page} refused={refused} />
        )}
      </Wrap>
    </Main>
  );
}

/** What was about to be sent is not taken any more: why, and the way back. */
function TakenNoMore({ refused, survey }: { refused: Refused; survey: SurveyView }) {
  const t = useT();
  return (
    <SmallPage title={refused.problem.title}>
      <p {...useWritten()}>{survey.title}</p>
      <WordsOf refused={refused} />
      <p>
        <ButtonLink look="main" href={surveyHref(survey)}>
          {t('topic.refused.back')}
        </ButtonLink>
      </p>
    </SmallPage>
  );
}
