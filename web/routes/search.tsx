import { randomUUID } from 'node:crypto';
import type { FoundDocument } from '#application/community/search/documents.query';
import type { Page } from '#application/shared/page';
import type { SearchHit, SearchPage } from '#application/community/search/search.query';
import { HelpLink } from '../help/help-link.tsx';
import { read, type Visit } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import type { Format } from '../lib/format.ts';
import { usePageData } from '../lib/page-data.ts';
import { type Translate, useFormat, useT } from '../lib/texts.tsx';
import { BigSearch } from '../lists/big-search.tsx';
import { FilterChips } from '../lists/filter-chips.tsx';
import { hrefWith, inForce } from '../lists/query.ts';
import {
  askWith,
  FILTERS,
  kindAsked,
  requestOf,
  type SearchAsking,
  searchAskingOf,
  searchParameters,
} from '../lists/search-asking.ts';
import { type NearPlace, NoTopicFound } from '../lists/no-topic-found.tsx';
import { nearestPlaces } from '../lists/nearest-places.server.ts';
import { DocumentHits, FoundBeside, KindTabs, ReferencesFirst } from '../lists/search-beside.tsx';
import { type ChosenNames, chosenNames, searchChips } from '../lists/search-chips.ts';
import { SearchFacetFields } from '../lists/search-facets.tsx';
import { SearchHits } from '../lists/search-hits.tsx';
import { type GroupBeside, isPiece, KIND_PLACES, type KindBeside } from '../lists/search-kinds.ts';
import { knownFilters } from '../lists/known-filters.server.ts';
import { onePage, piecesAlike, piecesBeside, piecesOfKind } from '../lists/pieces.server.ts';
import { SearchOrder } from '../lists/search-order.tsx';
import { UnknownFilters } from '../lists/unknown-filters.tsx';
import { citedRows } from '../official/cited.server.ts';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FieldError } from '../ui/field.tsx';
import { FilteredList, Main, Wrap } from '../ui/layout.tsx';
import { Pagination } from '../ui/pagination.tsx';

const PATH = '/recherche';
const MAX_WORDS = 200;

export const loader = read('search.page', async (visit) => {
  const {
    app: { community },
    actor,
    network,
    isRobot,
    url,
    visitMark,
    cookies,
  } = visit;
  const given = searchAskingOf(url);
  const categories = given.asked.categorie === undefined ? [] : await community.categories.execute(actor);
  const { asked, unknown } = await knownFilters(visit, given, categories);
  const problem = problemWith(asked.q);
  const nothing = {
    found: null,
    documents: null,
    overdue: [],
    places: [],
    names: chosenNames(asked, [], []),
  };
  if (asked.q === undefined || problem) return { asked, unknown, problem, ...nothing };
  await community.searchLimit.countSearch({ actor, network, visit: visitMark });
  if (actor.memberId === null && visitMark === null) cookies.markVisit(randomUUID());
  const kind = kindAsked(asked);
  const words = { ...asked, q: asked.q };
  const [{ page: found, words: searched }, tags] = await Promise.all([
    community.search.withWords(actor, requestOf(kind === null ? words : { q: asked.q, type: asked.type })),
    asked.etiquette === undefined ? [] : community.tags.execute(actor),
  ]);
  const pieces = await piecesBeside(visit, searched);
  // Where only other words find anything, these are looked for elsewhere too.
  const text =
    found.approximate && found.correction !== null && pieces.length === 0 ? found.correction : asked.q;
  const held =
    text === asked.q ? pieces : await piecesBeside(visit, await community.searchedWords.execute(text));
  // Whoever was led to an answer by a corrected word found it. What merely looks like the words answers nothing: the desk
  // learns of it, to write what is missing.
  const answered = found.answered || held.length > 0;
  const first = inForce({ ...asked }, ...FILTERS, 'cursor', 'type', 'tri', 'exact') === 0;
  if (first && !isRobot) community.searchCounts.add(asked.q, answered, actor.memberId ?? network);
  const alike = found.approximate && !answered;
  const [items, others, listed] = await Promise.all([
    citedHits(visit, found.items),
    alike ? piecesAlike(visit, asked.q) : held,
    kind && listedOf(visit, kind, { text, cursor: asked.cursor ?? null, alike }),
  ]);
  const [beside, overdue] = await Promise.all([
    citedGroups(visit, [...found.beside, ...others]),
    visit.app.official.overdueReferences.execute(actor, referencesAmong(found.beside, kind, listed)),
  ]);
  return {
    asked,
    unknown,
    problem,
    found: { ...found, items, beside, answered },
    documents: listed,
    overdue: [...overdue],
    places: items.length > 0 ? [] : nearestPlaces(await community.categories.execute(actor), text),
    names: chosenNames(asked, categories, tags),
  };
});

/** One page of what was found of one kind, or of what looks like it where nothing was. */
async function listedOf(
  visit: Visit,
  kind: KindBeside,
  p: { readonly text: string; readonly cursor: string | null; readonly alike: boolean },
): Promise<Page<FoundDocument>> {
  if (isPiece(kind)) return piecesOfKind(visit, kind, p);
  const { documents } = visit.app.community;
  const page = p.alike
    ? onePage(await documents.alike(visit.actor, kind, p.text))
    : await documents.execute(visit.actor, kind, p.text, p.cursor);
  return { ...page, items: await citedRows(visit, page.items, { plain: ['excerpt'] }) };
}

async function citedHits(visit: Visit, hits: readonly SearchHit[]): Promise<readonly SearchHit[]> {
  const posts = await citedRows<SearchHit['post']>(
    visit,
    hits.map((hit) => hit.post),
    { plain: ['excerpt'] },
  );
  return hits.map((hit, index) => ({ ...hit, post: posts[index]! }));
}

/** What the organisation wrote is shown by a passage, which may cite values. */
const citedGroups = (visit: Visit, groups: readonly GroupBeside[]): Promise<readonly GroupBeside[]> =>
  Promise.all(
    groups.map(async (group) =>
      group.kind === 'reference'
        ? { ...group, best: await citedRows(visit, group.best.map(withExcerpt), { plain: ['excerpt'] }) }
        : group,
    ),
  );

/** Slugs of the reference answers that the page shows. */
const referencesAmong = (
  beside: SearchPage['beside'],
  kind: KindBeside | null,
  listed: Page<FoundDocument> | null,
): string[] => [
  ...beside.flatMap((group) => (group.kind === 'reference' ? group.best.map(({ address }) => address) : [])),
  ...(kind === 'reference' && listed ? listed.items.map(({ address }) => address) : []),
];

const withExcerpt = (one: GroupBeside['best'][number]) => ({ ...one, excerpt: one.excerpt ?? '' });

/** What is wrong with the words, to be said beside them rather than in place of the page. */
function problemWith(q: string | undefined): 'words' | 'tooLong' | null {
  if (q === undefined) return null;
  if (q.length > MAX_WORDS) return 'tooLong';
  return /[\p{L}\p{N}]/u.test(q) ? null : 'words';
}

type Found = Omit<SearchPage, 'beside'> & { readonly beside: readonly GroupBeside[] };

function headline(found: Found, query: string, t: Translate, { formatNumber }: Format): string {
  const { total, more, correction } = found;
  const count = formatNumber(total);
  if (total === 0 && found.answered)
    return t('lists.search.noTopic', { query: found.approximate ? (correction ?? query) : query });
  if (found.approximate && found.items.length === 0 && found.beside.length === 0)
    return t('lists.search.results', { count: 0, query });
  if (!found.approximate)
    return more
      ? t('lists.search.over', { count, query })
      : t('lists.search.results', { count: total, query });
  if (correction === null) return t('lists.search.near', { query });
  return more
    ? t('lists.search.correctedOver', { count, correction })
    : t('lists.search.corrected', { count: total, correction });
}

export default function SearchRoute() {
  const { asked, unknown, problem, found, documents, overdue, places, names } = usePageData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const query = asked.q ?? '';
  const title = found ? headline(found, query, t, format) : t('lists.search.title');
  const topics = found
    ? format.formatNumber(found.approximate && found.correction === null ? 0 : found.total)
    : '';
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
          <UnknownFilters unknown={unknown} />
          {found && <Spelling asked={asked} found={found} />}
          <HelpLink chapter="chercher" />
          {found && <KindTabs asked={asked} topics={topics} beside={found.beside} />}
        </header>
        {found === null ? (
          <EmptyState title={t('lists.search.first')} level={2}>
            {t('lists.search.firstText')}
          </EmptyState>
        ) : kindAsked(asked) === null ? (
          <FoundTopics asked={asked} found={found} overdue={overdue} places={places} names={names} />
        ) : (
          <FoundOfKind asked={asked} documents={documents} overdue={overdue} />
        )}
      </Wrap>
    </Main>
  );
}

/** What is listed in place of what holds all words, where there is any. */
function nearText(found: Found, t: Translate): string | null {
  if (found.answered) return found.items.length > 0 ? t('lists.search.nearTopics') : null;
  return found.items.length + found.beside.length > 0 ? t('lists.search.nearText') : null;
}

/** What became of the words that were typed, or what they may have meant. */
function Spelling({ asked, found }: { asked: SearchAsking; found: Found }) {
  const t = useT();
  if (found.approximate)
    return (
      <p className="lead">
        {found.correction === null
          ? nearText(found, t)
          : t('lists.search.correctedText', { query: asked.q ?? '' })}
      </p>
    );
  if (found.correction === null) return null;
  const meant = hrefWith(PATH, searchParameters({ ...asked, q: found.correction, cursor: undefined }));
  return (
    <p className="lead">
      {t('lists.search.didYouMean')} <a href={meant}>{found.correction}</a>
    </p>
  );
}

function FoundOfKind(props: {
  asked: SearchAsking;
  documents: Page<FoundDocument> | null;
  overdue: readonly string[];
}) {
  const { asked, documents, overdue } = props;
  const t = useT();
  const kind = kindAsked(asked);
  const query = asked.q ?? '';
  const at = (cursor: string | null | undefined) =>
    cursor === null ? null : hrefWith(PATH, { q: query, type: asked.type, cursor });
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
      action={<ButtonLink href={hrefWith(PATH, { q: query })}>{t('lists.search.seeTopics')}</ButtonLink>}
    >
      {t('lists.search.noneOfKindText')}
    </EmptyState>
  );
}

function FoundTopics(props: {
  asked: SearchAsking;
  found: Found;
  overdue: readonly string[];
  places: readonly NearPlace[];
  names: ChosenNames;
}) {
  const { asked, found, overdue, places, names } = props;
  const t = useT();
  const query = asked.q ?? '';
  const chips = searchChips(asked, PATH, names, t);
  const answered = found.approximate ? (found.correction ?? query) : query;
  const at = (cursor: string | null | undefined) =>
    cursor === null ? null : hrefWith(PATH, searchParameters({ ...asked, q: answered, cursor }));
  return (
    <FilteredList
      id="filtres"
      action={PATH}
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
      <FilterChips chips={chips} clearHref={hrefWith(PATH, { q: query, tri: asked.tri })} />
      {!asked.cursor && (
        <ReferencesFirst
          group={found.beside.find(({ kind }) => kind === 'reference')}
          overdue={overdue}
          allHref={hrefWith(PATH, { q: query, type: KIND_PLACES.reference.word })}
        />
      )}
      <FoundBeside groups={found.beside.filter(({ kind }) => kind !== 'reference')} />
      {found.items.length === 0 ? (
        <NoTopicFound query={query} answered={found.answered} narrowed={chips.length > 0} places={places} />
      ) : (
        <>
          <SearchOrder asked={asked} path={PATH} />
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
