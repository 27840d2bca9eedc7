import type { CategoryView } from '#application/community/categories/categories.query';
import { categoryHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { AudienceMark } from '../lists/audience-mark.tsx';
import { CategoryCards } from '../lists/category-cards.tsx';
import { elsewhere } from '../lists/category-of.server.ts';
import { CategoryMark } from '../lists/category-mark.tsx';
import { FilterChips } from '../lists/filter-chips.tsx';
import { FollowCategoryForm } from '../lists/follow-category-form.tsx';
import { hrefWith } from '../lists/query.ts';
import { breadcrumbList } from '../lists/structured.ts';
import { chipsOf, TopicFilterFields } from '../lists/topic-filters.tsx';
import { filterOf, parametersOf, topicAskingOf } from '../lists/topic-asking.ts';
import { TopicResults } from '../lists/topic-results.tsx';
import { ViewTabs } from '../lists/view-tabs.tsx';
import { knownFilters } from '../lists/known-filters.server.ts';
import { UnknownFilters } from '../lists/unknown-filters.tsx';
import { kindsHere } from '../forum/kinds-here.ts';
import { ReferencesOfCategory } from '../official/near-references.tsx';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { headingText } from '../ui/heading-text.ts';
import { FilteredList, Main, PageHead, Wrap } from '../ui/layout.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const MOST_REFERENCES = 4;

export const loader = read('categories.page', async (visit) => {
  const { app, actor, viewer, params, url, keeping } = visit;
  const { community, official } = app;
  keeping.hangsOn('forum', 'names');
  const categories = await community.categories.execute(actor);
  const known = await knownFilters(visit, topicAskingOf(url), categories);
  const { categorie: _own, ...asked } = known.asked;
  const category = categories.find((each) => each.slug === params['slug']);
  if (!category) throw await elsewhere(visit);
  const nothingAsked = Object.values(asked).every((value) => value === undefined);
  const [topics, references, followed] = await Promise.all([
    community.topicList.execute(actor, filterOf(asked, category)),
    nothingAsked
      ? official.nearReferences.execute(actor, {
          categoryId: category.id,
          branches: viewer.member?.branches ?? [],
          most: MOST_REFERENCES,
        })
      : [],
    actor.memberId === null ? [] : community.followedCategories.execute(actor),
  ]);
  return {
    asked,
    unknown: known.unknown.filter(({ name }) => name !== 'categorie'),
    category,
    topics,
    references,
    parent: categories.find((each) => each.id === category.parentId) ?? null,
    children: categories.filter((each) => each.parentId === category.id),
    follow: followed.find((each) => each.id === category.id)?.level ?? 'none',
    opens:
      kindsHere(category, (permission) =>
        actor.memberId === null ? permission === 'topic.open' : actor.may(permission, category.id),
      )[0] ?? null,
    mayFollow: actor.may('topic.follow', category.id),
  };
});

const NamedCategory = ({ category }: { category: Pick<CategoryView, 'icon' | 'name'> }) => (
  <>
    <CategoryMark icon={category.icon} /> {headingText(category.name)}
  </>
);

export default function CategoryRoute() {
  const { asked, unknown, category, parent, children, topics, ...page } = usePageData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const { publicUrl } = usePage();
  const path = categoryHref(category);
  const askHref = hrefWith('/questions/nouvelle', { categorie: category.slug });
  const chips = chipsOf({ asked, path, categories: [], tags: [], t });
  const at = (cursor: string | null) =>
    cursor === null ? null : hrefWith(path, parametersOf({ ...asked, cursor }));
  const crumbs = [
    { href: '/', label: t('forum.topic.home') },
    { href: '/categories', label: t('lists.categories.title') },
    ...(parent ? [{ href: categoryHref(parent), label: parent.name, given: true }] : []),
  ];
  const plain = chips.length === 0 && asked.vue === undefined;
  const empty = plain && !asked.cursor && topics.items.length + topics.pinned.length === 0;
  return (
    <Main>
      <Head
        title={category.name}
        description={category.description}
        canonical={plain && asked.cursor ? hrefWith(path, { cursor: asked.cursor }) : path}
        noIndex={empty || category.audience !== 'public'}
        previous={at(topics.previous)}
        next={at(topics.next)}
        structured={breadcrumbList(publicUrl, [...crumbs, { label: category.name }])}
        {...(category.audience === 'public' && {
          share: { kind: 'categorie', id: category.slug, title: category.name },
          feed: { path: `${path}/flux`, title: category.name },
        })}
      />
      <Wrap>
        <Breadcrumbs items={crumbs} />
        <PageHead given title={<NamedCategory category={category} />} lead={category.description}>
          {page.opens && (
            <ButtonLink href={askHref} look="main">
              {t(`lists.categories.openHere.${page.opens}`)}
            </ButtonLink>
          )}
          {page.mayFollow && <FollowCategoryForm category={category} level={page.follow} />}
          <AudienceMark audience={category.audience} />
        </PageHead>
        {category.closedAt && (
          <Alert title={t('lists.categories.closed', { day: format.formatDay(category.closedAt) })}>
            {t('lists.categories.closedText')}
          </Alert>
        )}
        {children.length > 0 && (
          <section className="section--tight" aria-labelledby="sous-categories">
            <SectionHead id="sous-categories" title={t('lists.categories.children')} small />
            <CategoryCards categories={children} />
          </section>
        )}
        <ReferencesOfCategory references={page.references} category={category.slug} />
        <UnknownFilters unknown={unknown} />
        <FilteredList
          id="filtres"
          action={path}
          label={t('lists.questions.refine')}
          active={chips.length}
          filters={
            <>
              {asked.vue && <input type="hidden" name="vue" value={asked.vue} />}
              {asked.etiquette && <input type="hidden" name="etiquette" value={asked.etiquette} />}
              <TopicFilterFields asked={asked} />
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
            askHref={askHref}
            opens={page.opens}
            withoutCategory={children.length === 0}
            level={2}
          />
        </FilteredList>
      </Wrap>
    </Main>
  );
}
