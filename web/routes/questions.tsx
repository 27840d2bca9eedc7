import { HelpLink } from '../help/help-link.tsx';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { FilterChips } from '../lists/filter-chips.tsx';
import { knownFilters } from '../lists/known-filters.server.ts';
import { ownWaiting } from '../lists/own-waiting.server.ts';
import { hrefWith } from '../lists/query.ts';
import { breadcrumbList } from '../lists/structured.ts';
import { chipsOf, TopicFilterFields } from '../lists/topic-filters.tsx';
import { filterOf, parametersOf, topicAskingOf } from '../lists/topic-asking.ts';
import { TopicResults } from '../lists/topic-results.tsx';
import { UnknownFilters } from '../lists/unknown-filters.tsx';
import { WaitingTexts } from '../lists/waiting-texts.tsx';
import { ViewTabs } from '../lists/view-tabs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { FilteredList, Main, PageHead, Wrap } from '../ui/layout.tsx';

const PATH = '/questions';

export const loader = read('topics.list', async (visit) => {
  const { app, actor, url, keeping } = visit;
  keeping.hangsOn('forum', 'names');
  const [categories, tags] = await Promise.all([
    app.community.categories.execute(actor),
    app.community.tags.execute(actor),
  ]);
  const { asked, unknown } = await knownFilters(visit, topicAskingOf(url), categories);
  const category = categories.find((each) => each.slug === asked.categorie);
  const [topics, waiting] = await Promise.all([
    app.community.topicList.execute(actor, filterOf(asked, category)),
    ownWaiting(visit, asked.auteur),
  ]);
  return { asked, unknown, categories, tags, topics, waiting: waiting.filter(({ isTopic }) => isTopic) };
});

export default function QuestionsRoute() {
  const { asked, unknown, categories, tags, topics, waiting } = usePageData<typeof loader>();
  const t = useT();
  const { publicUrl } = usePage();
  const chips = chipsOf({ asked, path: PATH, categories, tags, t });
  const at = (cursor: string | null) =>
    cursor === null ? null : hrefWith(PATH, parametersOf({ ...asked, cursor }));
  const plain = chips.length === 0 && asked.vue === undefined;
  return (
    <Main>
      <Head
        title={t('lists.questions.title')}
        description={t('lists.home.description')}
        canonical={plain && asked.cursor ? hrefWith(PATH, { cursor: asked.cursor }) : PATH}
        previous={at(topics.previous)}
        next={at(topics.next)}
        structured={breadcrumbList(publicUrl, [
          { href: '/', label: t('forum.topic.home') },
          { label: t('lists.questions.title') },
        ])}
        feed={{ path: '/flux', title: t('lists.questions.feed') }}
      />
      <Wrap>
        <PageHead title={t('lists.questions.title')} lead={t('lists.questions.lead')}>
          <ButtonLink href="/questions/nouvelle" look="main">
            {t('lists.questions.ask')}
          </ButtonLink>
          <HelpLink chapter="suivre" />
        </PageHead>
        <UnknownFilters unknown={unknown} />
        <FilteredList
          id="filtres"
          action={PATH}
          label={t('lists.questions.refine')}
          active={chips.length}
          filters={
            <>
              {asked.vue && <input type="hidden" name="vue" value={asked.vue} />}
              <TopicFilterFields asked={asked} categories={categories} tags={tags} />
            </>
          }
        >
          <ViewTabs path={PATH} asked={asked} />
          <FilterChips chips={chips} clearHref={hrefWith(PATH, parametersOf({ vue: asked.vue }))} />
          <WaitingTexts texts={waiting} />
          <TopicResults
            topics={topics}
            asked={asked}
            path={PATH}
            label={t('lists.questions.list')}
            askHref="/questions/nouvelle"
            level={2}
          />
        </FilteredList>
      </Wrap>
    </Main>
  );
}
