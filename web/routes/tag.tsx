import { tagHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { FilterChips } from '../lists/filter-chips.tsx';
import { hrefWith } from '../lists/query.ts';
import { breadcrumbList } from '../lists/structured.ts';
import { chipsOf, TopicFilterFields } from '../lists/topic-filters.tsx';
import { filterOf, parametersOf, topicAskingOf } from '../lists/topic-asking.ts';
import { TopicResults } from '../lists/topic-results.tsx';
import { ViewTabs } from '../lists/view-tabs.tsx';
import { knownFilters } from '../lists/known-filters.server.ts';
import { UnknownFilters } from '../lists/unknown-filters.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { FilteredList, Main, PageHead, Wrap } from '../ui/layout.tsx';

export const loader = read('tags.page', async (visit) => {
  const { app, actor, params, url, keeping } = visit;
  const { community } = app;
  keeping.hangsOn('forum', 'names');
  const slug = params['tag'] ?? '';
  const [tag, categories] = await Promise.all([
    community.tag.execute(actor, slug),
    community.categories.execute(actor),
  ]);
  if (!tag) throw nothingHere('community.unknown-tag');
  const known = await knownFilters(visit, topicAskingOf(url), categories);
  const { etiquette: _own, ...asked } = known.asked;
  const unknown = known.unknown.filter(({ name }) => name !== 'etiquette');
  const category = categories.find((each) => each.slug === asked.categorie);
  const filter = filterOf({ ...asked, etiquette: tag.slug }, category);
  return { asked, unknown, tag, categories, topics: await community.topicList.execute(actor, filter) };
});

export default function TagRoute() {
  const { asked, unknown, tag, categories, topics } = usePageData<typeof loader>();
  const t = useT();
  const { publicUrl } = usePage();
  const path = tagHref(tag.slug);
  const chips = chipsOf({ asked, path, categories, tags: [], t });
  const at = (cursor: string | null) =>
    cursor === null ? null : hrefWith(path, parametersOf({ ...asked, cursor }));
  const crumbs = [
    { href: '/', label: t('forum.topic.home') },
    { href: '/etiquettes', label: t('lists.tags.title') },
  ];
  const plain = chips.length === 0 && asked.vue === undefined;
  return (
    <Main>
      <Head
        title={t('lists.tags.one', { label: tag.label })}
        description={tag.description || t('lists.tags.describe', { label: tag.label, count: tag.topicCount })}
        canonical={plain && asked.cursor ? hrefWith(path, { cursor: asked.cursor }) : path}
        noIndex={tag.topicCount === 0}
        previous={at(topics.previous)}
        next={at(topics.next)}
        structured={breadcrumbList(publicUrl, [...crumbs, { label: tag.label }])}
        feed={{ path: `${path}/flux`, title: t('lists.tags.one', { label: tag.label }) }}
      />
      <Wrap>
        <Breadcrumbs items={crumbs} />
        <PageHead given title={tag.label} lead={tag.description || undefined}>
          <ButtonLink href="/questions/nouvelle" look="main">
            {t('lists.questions.ask')}
          </ButtonLink>
          <span className="muted">{t('lists.tags.count', { count: tag.topicCount })}</span>
        </PageHead>
        <UnknownFilters unknown={unknown} />
        <FilteredList
          id="filtres"
          action={path}
          label={t('lists.questions.refine')}
          active={chips.length}
          filters={
            <>
              {asked.vue && <input type="hidden" name="vue" value={asked.vue} />}
              <TopicFilterFields asked={asked} categories={categories} />
            </>
          }
        >
          <ViewTabs path={path} asked={asked} />
          <FilterChips chips={chips} clearHref={hrefWith(path, parametersOf({ vue: asked.vue }))} />
          <TopicResults
            topics={topics}
            asked={asked}
            path={path}
            label={t('lists.questions.list')}
            askHref="/questions/nouvelle"
            level={2}
          />
        </FilteredList>
      </Wrap>
    </Main>
  );
}
