import type { FoundDocument } from '#application/community/search/documents.query';
import type { Page } from '#application/shared/page';
import { SEARCH } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FilteredList } from '../ui/layout.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { FilterChips } from './filter-chips.tsx';
import { type NearPlace, NoTopicFound } from './no-topic-found.tsx';
import { hrefWith } from './query.ts';
import { askWith, kindAsked, type SearchAsking, searchParameters } from './search-asking.ts';
import { DocumentHits, FoundBeside, ReferencesFirst } from './search-beside.tsx';
import { type ChosenNames, searchChips } from './search-chips.ts';
import { SearchFacetFields } from './search-facets.tsx';
import { SearchHits } from './search-hits.tsx';
import { KIND_PLACES } from './search-kinds.ts';
import { SearchOrder } from './search-order.tsx';
import type { Found } from './search-words.tsx';

/** What was found of one kind. */
export function FoundOfKind(props: {
  asked: SearchAsking;
  documents: Page<FoundDocument> | null;
  overdue: readonly string[];
}) {
  const { asked, documents, overdue } = props;
  const t = useT();
  const kind = kindAsked(asked);
  const query = asked.q ?? '';
  const at = (cursor: string | null | undefined) =>
    cursor === null ? null : hrefWith(SEARCH, { q: query, type: asked.type, cursor });
  if (kind !== null && documents !== null && documents.items.length > 0)
    return (
      <>
        <DocumentHits kind={kind} documents={documents.items} overdue={overdue} />
        <Pagination
          previousHref={at(documents.previous)}
          nextHref={at(documents.next)}
          firstHref={asked.cursor ? at(undefined) : null}
        />
      </>
    );
  return (
    <EmptyState
      title={t('lists.search.noneOfKind', { query })}
      level={2}
      action={<ButtonLink href={hrefWith(SEARCH, { q: query })}>{t('lists.search.seeTopics')}</ButtonLink>}
    >
      {t('lists.search.noneOfKindText')}
    </EmptyState>
  );
}

/** Topics that were found, and the best of the other kinds. */
export function FoundTopics(props: {
  asked: SearchAsking;
  found: Found;
  overdue: readonly string[];
  places: readonly NearPlace[];
  names: ChosenNames;
}) {
  const { asked, found, overdue, places, names } = props;
  const t = useT();
  const query = asked.q ?? '';
  const chips = searchChips(asked, SEARCH, names, t);
  const answered = found.approximate ? (found.correction ?? query) : query;
  const at = (cursor: string | null | undefined) =>
    cursor === null ? null : hrefWith(SEARCH, searchParameters({ ...asked, q: answered, cursor }));
  return (
    <FilteredList
      id="filtres"
      action={SEARCH}
      label={t('lists.search.filters')}
      active={chips.length}
      by={t('lists.search.by')}
      filters={
        <>
          <input type="hidden" name="q" value={query} />
          {asked.tri && <input type="hidden" name="tri" value={asked.tri} />}
          <SearchFacetFields asked={asked} facets={found.facets} names={names} />
        </>
      }
    >
      <FilterChips chips={chips} clearHref={hrefWith(SEARCH, { q: query, tri: asked.tri })} />
      {!asked.cursor && (
        <ReferencesFirst
          group={found.beside.find(({ kind }) => kind === 'reference')}
          overdue={overdue}
          allHref={hrefWith(SEARCH, { q: query, type: KIND_PLACES.reference.word })}
        />
      )}
      <FoundBeside groups={found.beside.filter(({ kind }) => kind !== 'reference')} />
      {found.items.length === 0 ? (
        <NoTopicFound query={query} answered={found.answered} narrowed={chips.length > 0} places={places} />
      ) : (
        <>
          <SearchOrder asked={asked} path={SEARCH} />
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
