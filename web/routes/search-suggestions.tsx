import type { OfficialState } from '#application/community/official/official-view';
import type { Suggestion } from '#application/community/search/suggestions.query';
import { topicHref } from '../lib/addresses.ts';
import { resource } from '../lib/gates.server.ts';
import { piecesSuggested } from '../lists/pieces.server.ts';
import { KIND_PLACES } from '../lists/search-kinds.ts';

/** More would hide the page that they lie over. */
const MOST = 8;

const hrefOf = (suggestion: Suggestion): string =>
  suggestion.kind === 'topic'
    ? topicHref(suggestion)
    : KIND_PLACES[suggestion.kind].hrefOf(suggestion.address);

/** Names that begin with what is being typed, for the list under a search field. */
export const loader = resource('search.page', async ({ app, actor, network, url, visitMark }) => {
  await app.community.searchLimit.countSuggestion({ actor, network, visit: visitMark });
  const typed = (url.searchParams.get('q') ?? '').slice(0, 200);
  const [suggestions, pieces] = await Promise.all([
    app.community.suggestions.execute(actor, typed),
    piecesSuggested({ app, actor }, typed),
  ]);
  const shown = suggestions.slice(0, MOST - pieces.length);
  const overdue = await app.official.overdueReferences.execute(
    actor,
    shown.flatMap((each) => (each.kind === 'reference' ? [each.address] : [])),
  );
  const stateOf = (each: Suggestion): OfficialState => {
    if (each.kind === 'topic') return each.official;
    return each.kind === 'reference' && overdue.has(each.address) ? 'overdue' : 'none';
  };
  return Response.json(
    [
      ...shown.map((each) => ({
        kind: each.kind,
        title: each.title,
        href: hrefOf(each),
        official: stateOf(each),
      })),
      ...pieces.map((each) => ({ ...each, official: 'none' })),
    ],
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
});
