import type { SurveyView } from '#application/engagement/surveys/survey-view';
import { signInHref, surveyAnswerHref, surveyHref, surveyResultsHref, SURVEYS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { showsSurveys } from '../lib/kept-parts.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT, useWritten } from '../lib/texts.tsx';
import { surveyIn } from '../surveys/asked-survey.server.ts';
import { SurveyState } from '../surveys/survey-state.tsx';
import { takesAnswers } from '../surveys/takes-answers.ts';
import { breadcrumbList } from '../lists/structured.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { headingText } from '../ui/heading-text.ts';
import { AsideSection, Columns, Main, Wrap } from '../ui/layout.tsx';

export const loader = read('surveys.page', async (visit) => {
  await showsSurveys(visit);
  return surveyIn(visit);
});

/** One survey: what it is for, how it is answered, and where whoever looks stands. */
export default function SurveyRoute() {
  const survey = usePageData<typeof loader>();
  const t = useT();
  const written = useWritten();
  const { publicUrl } = usePage();
  return (
    <Main>
      <Head
        title={survey.title}
        description={survey.intro || survey.title}
        canonical={surveyHref(survey)}
        noIndex={!survey.audiences.includes('public')}
        structured={
          survey.audiences.includes('public')
            ? breadcrumbList(publicUrl, [
                { href: '/', label: t('forum.topic.home') },
                { href: SURVEYS, label: t('surveys.title') },
                { label: survey.title },
              ])
            : undefined
        }
      />
      <Wrap>
        <Breadcrumbs
          items={[
            { href: '/', label: t('forum.topic.home') },
            { href: SURVEYS, label: t('surveys.title') },
          ]}
        />
        <Columns reading asideLabel={t('surveys.page.questions')} aside={<WhatIsAsked survey={survey} />}>
          <header className="topic__head">
            <h1 {...written}>{headingText(survey.title)}</h1>
            <SurveyState survey={survey} />
          </header>
          {survey.intro && (
            <p className="lead pre" {...written}>
              {survey.intro}
            </p>
          )}
          <section className="card stack" aria-labelledby="repondre">
            <Standing survey={survey} />
          </section>
        </Columns>
      </Wrap>
    </Main>
  );
}

function WhatIsAsked({ survey }: { survey: SurveyView }) {
  const t = useT();
  const written = useWritten();
  return (
    <AsideSection id="pages" title={t('surveys.page.questions')}>
      <ol className="list">
        {survey.pages.map(({ title }, at) => (
          <li key={at} {...written}>
            {title}
          </li>
        ))}
      </ol>
      <p className="muted small">{t('surveys.pages', { count: survey.pages.length })}</p>
    </AsideSection>
  );
}

function Standing({ survey }: { survey: SurveyView }) {
  const t = useT();
  const title = survey.answered ? 'surveys.page.thanks' : 'surveys.page.facts';
  return (
    <>
      <h2 className="h-m" id="repondre">
        {t(title)}
      </h2>
      {survey.answered ? <Thanks survey={survey} /> : <Begin survey={survey} />}
      {survey.state === 'closed' && survey.published && (
        <p>
          <ButtonLink href={surveyResultsHref(survey)}>{t('surveys.page.results')}</ButtonLink>
        </p>
      )}
    </>
  );
}

function Thanks({ survey }: { survey: SurveyView }) {
  const t = useT();
  return (
    <p>
      {t(survey.anonymous ? 'surveys.page.thanksAnonymous' : 'surveys.page.thanksNamed')}
      {survey.state === 'open' && <> {t('surveys.page.thanksResults')}</>}
    </p>
  );
}

function Begin({ survey }: { survey: SurveyView }) {
  const t = useT();
  const { member } = usePage();
  if (survey.state === 'closed') return <p>{t('surveys.page.closed')}</p>;
  const note = <p>{t(survey.anonymous ? 'surveys.page.anonymousNote' : 'surveys.page.namedNote')}</p>;
  if (!member)
    return (
      <>
        {note}
        <p>
          <ButtonLink look="main" href={signInHref(surveyHref(survey))}>
            {t('surveys.page.signIn')}
          </ButtonLink>
        </p>
      </>
    );
  if (survey.tooNew) return <p>{t('surveys.page.tooNew')}</p>;
  if (!survey.asked) return <p>{t('surveys.page.notAsked')}</p>;
  if (!takesAnswers(survey)) return <p>{t('surveys.page.full')}</p>;
  const page = survey.begun ? (survey.openPage ?? survey.pages.length) + 1 : 1;
  return (
    <>
      {note}
      <p>
        <ButtonLink look="main" href={surveyAnswerHref(survey, page)}>
          {t(survey.begun ? 'surveys.page.resume' : 'surveys.page.begin')}
        </ButtonLink>
      </p>
    </>
  );
}
