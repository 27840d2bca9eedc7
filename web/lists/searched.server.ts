import { randomUUID } from 'node:crypto';
import type { FoundDocument } from '#application/community/search/documents.query';
import type { Page } from '#application/shared/page';
import type { SearchHit, SearchPage } from '#application/community/search/search.query';
import { findHelp, type FoundHelp } from '../help/find-help.ts';
import { helpFor } from '../help/help-texts.server.ts';
import type { Visit } from '../lib/gates.server.ts';
import { citedRows } from '../official/cited.server.ts';
import { knownFilters } from './known-filters.server.ts';
import { nearestPlaces } from './nearest-places.server.ts';
import { onePage, piecesAlike, piecesBeside, piecesOfKind } from './pieces.server.ts';
import { inForce } from './query.ts';
import { FILTERS, kindAsked, MAX_WORDS, requestOf, searchAskingOf } from './search-asking.ts';
import { chosenNames } from './search-chips.ts';
import { type GroupBeside, isPiece, type KindBeside } from './search-kinds.ts';

const MOST_HELP = 3;

/** Looks for what the address asks, and counts what was looked for: what the page of it shows. */
export async function searched(visit: Visit) {
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
    help: [],
    overdue: [],
    places: [],
    names: chosenNames(asked, [], []),
  };
  if (asked.q === undefined || problem) return { asked, unknown, problem, ...nothing };
  await community.searchLimit.countSearch({ actor, network, visit: visitMark });
  if (actor.memberId === null && visitMark === null) cookies.markVisit(randomUUID());
  const kind = kindAsked(asked);
  const words = { ...asked, q: asked.q };
  const [{ page: found, words: sought }, tags] = await Promise.all([
    community.search.withWords(actor, requestOf(kind === null ? words : { q: asked.q, type: asked.type })),
    asked.etiquette === undefined ? [] : community.tags.execute(actor),
  ]);
  const pieces = await piecesBeside(visit, sought);
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
  const [beside, overdue, help] = await Promise.all([
    citedGroups(visit, [...found.beside, ...others]),
    visit.app.official.overdueReferences.execute(actor, referencesAmong(found.beside, kind, listed)),
    first ? helpWith(visit, text) : [],
  ]);
  return {
    asked,
    unknown,
    problem,
    found: { ...found, items, beside, answered },
    documents: listed,
    help,
    overdue: [...overdue],
    places: items.length > 0 ? [] : nearestPlaces(await community.categories.execute(actor), text),
    names: chosenNames(asked, categories, tags),
  };
}

/** The places of the help that say it, for who asks how the site is used: one of a chapter, and a few in all. */
async function helpWith(visit: Visit, text: string): Promise<readonly FoundHelp[]> {
  const { chapters } = await helpFor(visit);
  const found = findHelp(chapters, text);
  return found
    .filter(({ slug }, at) => found.findIndex((one) => one.slug === slug) === at)
    .slice(0, MOST_HELP);
}

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
