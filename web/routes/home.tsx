import { TopicRows } from '../forum/topic-rows.tsx';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { CategoryCards } from '../lists/category-cards.tsx';
import { BranchFrieze, Contributors, DraftsToFinish, Hero, HowItWorks } from '../lists/home-blocks.tsx';
import { OfficialCards } from '../lists/official-cards.tsx';
import { NoCategory } from '../lists/no-category.tsx';
import { hrefWith } from '../lists/query.ts';
import { EXCERPT } from '../lists/shortened.ts';
import { siteGraph } from '../lists/structured.ts';
import { filterOf, parametersOf, topicAskingOf } from '../lists/topic-asking.ts';
import { TopicResults } from '../lists/topic-results.tsx';
import { ViewTabs } from '../lists/view-tabs.tsx';
import { citedRows } from '../official/cited.server.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Columns, Main, Wrap } from '../ui/layout.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const LATEST = 8;
const UNREAD_SHOWN = 5;
const OFTEN = 4;

export const loader = read('home.page', async (visit) => {
  const { app, actor, viewer, url, keeping, now } = visit;
  const { community } = app;
  keeping.hangsOn('forum', 'names');
  // Who helped most lately is counted over the last thirty days: the clock alone changes it.
  keeping.freshUntil(new Date(now.getTime() + 5 * 60_000));
  const { vue } = topicAskingOf(url);
  const signedIn = actor.memberId !== null;
  const [topics, categories, toKnow, often, contributors, followed, drafts] = await Promise.all([
    community.topicList.execute(actor, { ...filterOf({ vue }), limit: LATEST }),
    community.categories.execute(actor),
    app.official.officialToKnow.execute(actor, viewer.member?.branches ?? []),
    community.tags.mostUsed(actor, OFTEN),
    community.contributors.execute(actor),
    signedIn ? community.topicList.execute(actor, { view: 'followed', limit: 20 }) : null,
    signedIn && actor.may('draft.keep') ? community.drafts.execute(actor) : [],
  ]);
  const unread = (followed?.items ?? []).filter((topic) => (topic.unread ?? 0) > 0).slice(0, UNREAD_SHOWN);
  const official = await citedRows(visit, toKnow, { plain: ['excerpt'], cutAt: EXCERPT });
  return { vue, topics, categories, official, often, contributors, unread, drafts };
});

export default function HomeRoute() {
  const page = usePageData<typeof loader>();
  const t = useT();
  const { publicUrl, site } = usePage();
  const asked = { vue: page.vue };
  const shown = { ...page.topics, next: null, previous: null };
  return (
    <Main>
      <Head
        title={t('forum.home.title')}
        description={t('lists.home.description')}
        canonical="/"
        structured={siteGraph(publicUrl, site, t.locale)}
        feed={{ path: '/flux', title: t('lists.questions.feed') }}
      />
      <Hero often={page.often} />
      <OfficialCards texts={page.official} />
      <Wrap className="section">
        <Columns
          asideLabel={t('lists.home.life')}
          aside={
            <>
              <DraftsToFinish drafts={page.drafts} />
              <HowItWorks />
              <Contributors people={page.contributors} />
            </>
          }
        >
          {page.unread.length > 0 && (
            <section className="home__unread" aria-labelledby="a-lire">
              <SectionHead
                id="a-lire"
                title={t('lists.home.unread')}
                more={{ href: '/questions?vue=suivies', label: t('lists.home.followed') }}
              />
              <TopicRows topics={page.unread} label={t('lists.home.unread')} />
            </section>
          )}
          <section aria-labelledby="dernieres">
            <SectionHead
              id="dernieres"
              title={t('forum.home.latest')}
              more={{ href: '/questions', label: t('forum.home.all') }}
            />
            <ViewTabs path="/" asked={asked} />
            {page.categories.length === 0 ? (
              <NoCategory level={3} />
            ) : (
              <TopicResults
                topics={shown}
                asked={asked}
                path="/"
                label={t('forum.home.latest')}
                askHref="/questions/nouvelle"
              />
            )}
            {page.topics.next !== null && (
              <ButtonLink href={hrefWith('/questions', parametersOf(asked))}>
                {t('lists.home.more')}
              </ButtonLink>
            )}
          </section>
        </Columns>
      </Wrap>
      {page.categories.length > 0 && (
        <section className="wrap" aria-labelledby="themes">
          <SectionHead
            id="themes"
            title={t('forum.home.categories')}
            more={{ href: '/categories', label: t('lists.home.tree') }}
          />
          <CategoryCards categories={page.categories.filter((category) => category.parentId === null)} />
        </section>
      )}
      <BranchFrieze />
    </Main>
  );
}
