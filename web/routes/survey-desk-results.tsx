import { useActionData } from '@remix-run/react';
import type { SurveyResults } from '#application/engagement/surveys/survey-view';
import { PublishSurveyRequest } from '#interfaces/http/engagement/surveys.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { surveyDeskHref, surveyDeskPageHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { deskIn, wholeIn } from '../surveys/asked-survey.server.ts';
import { SurveyFigures } from '../surveys/survey-results.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { CheckGroup } from '../ui/choices.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('surveys.manage', wholeIn);

export const action = act('surveys.manage', PublishSurveyRequest, async ({ published }, visit) => {
  const survey = await deskIn(visit);
  await visit.app.engagement.publishSurvey.execute({ actor: visit.actor, surveyId: survey.id, published });
  return seeOther(surveyDeskPageHref(survey, 'resultats'), telling('surveys.flash.publication'));
});

/** What came of all questions, what was answered in words, and which of it everybody may read. */
export default function SurveyDeskResultsRoute() {
  const results = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame
      place="surveys"
      title={t('surveys.results.title', { title: results.title })}
      lead={t('surveys.responses', { count: results.responses })}
      acts={
        <>
          <ButtonLink href={surveyDeskHref(results)}>{results.title}</ButtonLink>
          {results.withheld === null && (
            <ButtonLink icon="down" href={surveyDeskPageHref(results, 'resultats.csv')}>
              {t('surveys.results.csv')}
            </ButtonLink>
          )}
          {!results.anonymous && results.withheld !== 'not-yet' && (
            <ButtonLink icon="down" href={surveyDeskPageHref(results, 'reponses.csv')}>
              {t('surveys.admin.responsesCsv')}
            </ButtonLink>
          )}
        </>
      }
    >
      <div className="stack">
        <SurveyFigures results={results} />
        {results.withheld === null && <Publication results={results} refused={refused} />}
      </div>
    </AdminFrame>
  );
}

function Publication({ results, refused }: { results: SurveyResults; refused: Refused | undefined }) {
  const t = useT();
  const questions = results.pages.flatMap((page) => page.questions);
  return (
    <section aria-labelledby="publication">
      <SectionHead id="publication" title={t('surveys.admin.publish.title')} />
      <p>{t('surveys.admin.publish.note')}</p>
      <form method="post" noValidate className="stack">
        <FormErrors errors={errorsOf(refused)} />
        <CheckGroup
          name="published"
          legend={t('surveys.admin.publish.fields')}
          values={typedList(refused, 'published', results.publishedKeys)}
          error={errorOf(refused, 'published')}
          choices={questions.map(({ key, label }) => ({ value: key, label }))}
        />
        <p>
          <Button look="main">{t('surveys.admin.publish.submit')}</Button>
        </p>
      </form>
    </section>
  );
}
