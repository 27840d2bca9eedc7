import { surveyHref, surveyResultsHref, SURVEYS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { showsSurveys } from '../lib/kept-parts.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { publishedIn } from '../surveys/asked-survey.server.ts';
import { SurveyFigures } from '../surveys/survey-results.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';

export const loader = read('surveys.page', async (visit) => {
  await showsSurveys(visit);
  return publishedIn(visit);
});

/** What came of the published questions of a survey. */
export default function SurveyResultsRoute() {
  const results = usePageData<typeof loader>();
  const t = useT();
  const title = t('surveys.results.title', { title: results.title });
  return (
    <Main>
      <Head
        title={title}
        description={title}
        canonical={surveyResultsHref(results)}
        noIndex={results.withheld !== null}
      />
      <Wrap>
        <Breadcrumbs
          items={[
            { href: SURVEYS, label: t('surveys.title') },
            { href: surveyHref(results), label: results.title, given: true },
          ]}
        />
        <PageHead title={title} lead={t('surveys.responses', { count: results.responses })}>
          {results.withheld === null && (
            <ButtonLink href={`${surveyResultsHref(results)}.csv`} icon="down">
              {t('surveys.results.csv')}
            </ButtonLink>
          )}
        </PageHead>
        <div className="narrow--wide stack">
          <SurveyFigures results={results} />
          {results.withheld === null && <p className="small muted">{t('surveys.results.openData')}</p>}
        </div>
      </Wrap>
    </Main>
  );
}
