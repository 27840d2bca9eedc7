import { HelpLink } from '../help/help-link.tsx';
import { SURVEYS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { showsSurveys } from '../lib/kept-parts.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, oneOf, queryOf } from '../lists/query.ts';
import { useTrail } from '../lists/use-trail.ts';
import { voterIn } from '../polls/asked-poll.server.ts';
import { RecommendationAsk } from '../opinions/opinion-ask.tsx';
import { SurveyRows } from '../surveys/survey-state.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Tabs } from '../ui/tabs.tsx';

const STATES = { 'en-cours': 'open', closes: 'closed', toutes: 'all' } as const;
type StateWord = keyof typeof STATES;

export const loader = read('surveys.list', async (visit) => {
  const { etat: word = 'en-cours', cursor = null } = queryOf(visit.url, {
    etat: oneOf<StateWord>('en-cours', 'closes', 'toutes'),
    cursor: aCursor,
  });
  const asked = { state: STATES[word], cursor };
  await showsSurveys(visit);
  const { surveyList, dueOpinions } = visit.app.engagement;
  const [page, due] = await Promise.all([
    surveyList.execute(voterIn(visit), asked),
    dueOpinions.execute(visit.actor),
  ]);
  return { word, cursor, page, asksRecommendation: due.includes('recommendation') };
});

export default function SurveysRoute() {
  const { word, cursor, page, asksRecommendation } = usePageData<typeof loader>();
  const t = useT();
  const at = (state: StateWord, place: string | null = null) =>
    hrefWith(SURVEYS, { etat: state === 'en-cours' ? null : state, cursor: place });
  return (
    <Main>
      <Head
        title={t('surveys.title')}
        description={t('surveys.lead')}
        canonical={cursor && word === 'en-cours' ? at(word, cursor) : SURVEYS}
        structured={useTrail({ label: t('surveys.title') })}
      />
      <Wrap>
        <PageHead title={t('surveys.title')} lead={t('surveys.lead')}>
          <HelpLink chapter="enquetes" />
        </PageHead>
        <div className="narrow--wide">
          <Tabs
            label={t('surveys.states.label')}
            items={(Object.keys(STATES) as StateWord[]).map((state) => ({
              href: at(state),
              label: t(`surveys.states.${STATES[state]}`),
              current: state === word,
            }))}
          />
          {page.items.length > 0 ? (
            <SurveyRows surveys={page.items} />
          ) : (
            <EmptyState title={t('surveys.none')} level={2}>
              {t('surveys.noneText')}
            </EmptyState>
          )}
          <Pagination
            previousHref={page.previous && at(word, page.previous)}
            nextHref={page.next && at(word, page.next)}
            firstHref={cursor ? at(word) : null}
          />
          {asksRecommendation && <RecommendationAsk here={SURVEYS} />}
        </div>
      </Wrap>
    </Main>
  );
}
