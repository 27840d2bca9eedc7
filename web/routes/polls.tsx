import { HelpLink } from '../help/help-link.tsx';
import { NEW_POLL, POLLS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { showsPolls } from '../lib/kept-parts.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, oneOf, queryOf } from '../lists/query.ts';
import { useTrail } from '../lists/use-trail.ts';
import { askersOf, voterIn } from '../polls/asked-poll.server.ts';
import { PollRows } from '../polls/poll-rows.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Tabs } from '../ui/tabs.tsx';

const STATES = { 'en-cours': 'open', clos: 'closed', tous: 'all' } as const;
type StateWord = keyof typeof STATES;

export const loader = read('polls.list', async (visit) => {
  const { etat: word = 'en-cours', cursor = null } = queryOf(visit.url, {
    etat: oneOf<StateWord>('en-cours', 'clos', 'tous'),
    cursor: aCursor,
  });
  const asked = { state: STATES[word], cursor };
  await showsPolls(visit);
  const [page, mayAsk] = await Promise.all([
    visit.app.engagement.pollList.execute(voterIn(visit), asked),
    visit.app.engagement.pollAskers.may(visit.actor),
  ]);
  const names = await askersOf(visit, page.items);
  return { word, cursor, page, mayAsk, names };
});

export default function PollsRoute() {
  const { word, cursor, page, mayAsk, names } = usePageData<typeof loader>();
  const t = useT();
  const at = (state: StateWord, place: string | null = null) =>
    hrefWith(POLLS, { etat: state === 'en-cours' ? null : state, cursor: place });
  return (
    <Main>
      <Head
        title={t('polls.title')}
        description={t('polls.lead')}
        canonical={cursor && word === 'en-cours' ? at(word, cursor) : POLLS}
        structured={useTrail({ label: t('polls.title') })}
      />
      <Wrap>
        <PageHead title={t('polls.title')} lead={t('polls.lead')}>
          {mayAsk && (
            <ButtonLink look="main" href={NEW_POLL}>
              {t('polls.create')}
            </ButtonLink>
          )}
          <HelpLink chapter="sondages" />
        </PageHead>
        <div className="narrow--wide">
          <Tabs
            label={t('polls.states.label')}
            items={(Object.keys(STATES) as StateWord[]).map((state) => ({
              href: at(state),
              label: t(`polls.states.${STATES[state]}`),
              current: state === word,
            }))}
          />
          {page.items.length > 0 ? (
            <PollRows polls={page.items} names={names} />
          ) : (
            <EmptyState title={t('polls.none')} level={2}>
              {t('polls.noneText')}
            </EmptyState>
          )}
          <Pagination
            previousHref={page.previous && at(word, page.previous)}
            nextHref={page.next && at(word, page.next)}
            firstHref={cursor ? at(word) : null}
          />
        </div>
      </Wrap>
    </Main>
  );
}
