import type { SearchPage } from '#application/community/search/search.query';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { type PageOf, usePageData } from '../lib/page-data.ts';
import { type Translate, useFormat, useT } from '../lib/texts.tsx';
import { BigSearch } from '../lists/big-search.tsx';
import { FilterChips } from '../lists/filter-chips.tsx';
import { hrefWith } from '../lists/query.ts';
import { type SearchAsking, requestOf, searchAskingOf, searchParameters } from '../lists/search-asking.ts';
import { SearchHits } from '../lists/search-hits.tsx';
import { chipsOf, TopicFilterFields } from '../lists/topic-filters.tsx';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FieldError } from '../ui/field.tsx';
import { FilteredList, Main, Wrap } from '../ui/layout.tsx';
import { Pagination } from '../ui/pagination.tsx';

const PATH = '/recherche';
const MAX_WORDS = 200;

export const loader = read('search.page', async ({ app: { community }, actor, url }) => {
  const asked = searchAskingOf(url);
  const problem = problemWith(asked.q);
  if (asked.q === undefined || problem) return { asked, problem, found: null, categories: [], tags: [] };
  const [found, categories, tags] = await Promise.all([
    community.search.execute(actor, requestOf({ ...asked, q: asked.q })),
    community.categories.execute(actor),
    community.tags.execute(actor),
  ]);
  return { asked, problem, found, categories, tags };
});

/** What is wrong with the words, to be said beside them rather than in place of the page. */
function problemWith(q: string | undefined): 'words' | 'tooLong' | null {
  if (q === undefined) return null;
  if (q.length > MAX_WORDS) return 'tooLong';
  return /[\p{L}\p{N}]/u.test(q) ? null : 'words';
}

const headline = (found: SearchPage, query: string, t: Translate, format: (n: number) => string) =>
  found.approximate
    ? t('lists.search.near', { query })
    : found.more
      ? t('lists.search.over', { count: format(found.total), query })
      : t('lists.search.results', { count: found.total, query });

/** Where one asks with the words of the search kept. */
const askWith = (query: string) => hrefWith('/questions/nouvelle', { titre: query });

export default function SearchRoute() {
  const { asked, problem, found, categories, tags } = usePageData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const query = asked.q ?? '';
  const title = found ? headline(found, query, t, format.formatNumber) : t('lists.search.title');
  return (
    <Main>
      <Head title={query ? t('lists.search.titleFor', { query }) : t('lists.search.title')} noIndex />
      <Wrap>
        <header className="searchhead">
          <h1 className="h-s">
            <span role="status">{title}</span>
          </h1>
          <BigSearch
            label={t('lists.search.label')}
            placeholder={t('lists.search.placeholder')}
            button={t('lists.search.button')}
            query={query}
            invalid={problem ?? undefined}
          />
          {problem && (
            <FieldError id="q-error">{t(`lists.search.${problem}`, { max: MAX_WORDS })}</FieldError>
          )}
        </header>
        {found ? (
          <Found asked={asked} found={found} categories={categories} tags={tags} />
        ) : (
          <EmptyState title={t('lists.search.first')} level={2}>
            {t('lists.search.firstText')}
          </EmptyState>
        )}
      </Wrap>
    </Main>
  );
}

function Found(
  props: Pick<PageOf<typeof loader>, 'categories' | 'tags'> & {
    asked: SearchAsking;
    found: SearchPage;
  },
) {
  const { asked, found, categories, tags } = props;
  const t = useT();
  const query = asked.q ?? '';
  const chips = chipsWithState(asked, categories, tags, t);
  const at = (cursor: string | null | undefined) =>
    cursor === null ? null : hrefWith(PATH, searchParameters({ ...asked, cursor }));
  return (
    <FilteredList
      id="filtres"
      action={PATH}
      label={t('lists.search.filters')}
      active={chips.length}
      filters={
        <>
          <input type="hidden" name="q" value={query} />
          <RadioGroup
            facet
            name="resolu"
            id="resolu"
            legend={t('lists.search.state')}
            value={asked.resolu ?? ''}
            choices={[
              { value: '', label: t('lists.search.anyState') },
              { value: 'oui', label: t('lists.search.solved') },
              { value: 'non', label: t('lists.search.unsolved') },
            ]}
          />
          <TopicFilterFields asked={asked} categories={categories} tags={tags} />
        </>
      }
    >
      <FilterChips chips={chips} clearHref={hrefWith(PATH, { q: query })} />
      {found.items.length === 0 ? (
        <EmptyState
          title={t('lists.search.empty', { query })}
          level={2}
          action={
            <ButtonLink href={askWith(query)} look="main">
              {t('lists.search.askThis')}
            </ButtonLink>
          }
        >
          {t('lists.search.emptyText')}
        </EmptyState>
      ) : (
        <>
          {found.approximate && (
            <p className="lead">{t('lists.search.nearText', { count: found.items.length })}</p>
          )}
          <SearchHits hits={found.items} />
          <Alert title={t('lists.search.notFound')}>
            {t('lists.search.notFoundText')} <a href={askWith(query)}>{t('lists.search.askThis')}</a>
          </Alert>
          <Pagination
            previousHref={at(found.previous)}
            nextHref={at(found.next)}
            firstHref={asked.cursor ? at(undefined) : null}
          />
        </>
      )}
    </FilteredList>
  );
}

function chipsWithState(
  asked: SearchAsking,
  categories: Parameters<typeof chipsOf>[0]['categories'],
  tags: Parameters<typeof chipsOf>[0]['tags'],
  t: Translate,
) {
  const without = (name: keyof SearchAsking) =>
    hrefWith(PATH, searchParameters({ ...asked, [name]: undefined, cursor: undefined }));
  const chips = chipsOf({ asked, path: PATH, categories, tags, t, without });
  if (!asked.resolu) return chips;
  const label = t(asked.resolu === 'oui' ? 'lists.search.solved' : 'lists.search.unsolved');
  return [{ label, withoutHref: without('resolu') }, ...chips];
}
