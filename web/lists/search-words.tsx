import type { SearchPage } from '#application/community/search/search.query';
import { SEARCH } from '../lib/addresses.ts';
import type { Format } from '../lib/format.ts';
import { type Translate, useT } from '../lib/texts.tsx';
import { hrefWith } from './query.ts';
import { type SearchAsking, searchParameters } from './search-asking.ts';
import type { GroupBeside } from './search-kinds.ts';

/** What a search found. */
export type Found = Omit<SearchPage, 'beside'> & { readonly beside: readonly GroupBeside[] };

/** How much was found, in words: the title of the page. */
export function headline(found: Found, query: string, t: Translate, { formatNumber }: Format): string {
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

/** Topics among the kinds that were found: those that only come near are not counted as if they held all words. */
export function topicsLabel(found: Found, t: Translate, { formatNumber }: Format): string {
  const { total, approximate, correction } = found;
  if (approximate && correction === null && total > 0) return t('lists.search.kindNear');
  return t('lists.search.kindCount', { kind: t('lists.search.kinds.topic'), count: formatNumber(total) });
}

/** What is listed in place of what holds all words, where there is any. */
function nearText(found: Found, t: Translate): string | null {
  if (found.answered) return found.items.length > 0 ? t('lists.search.nearTopics') : null;
  return found.items.length + found.beside.length > 0 ? t('lists.search.nearText') : null;
}

/** What became of the words that were typed, or what they may have meant. */
export function Spelling({ asked, found }: { asked: SearchAsking; found: Found }) {
  const t = useT();
  if (found.approximate)
    return (
      <p className="lead">
        {found.correction === null
          ? nearText(found, t)
          : t('lists.search.correctedText', { query: asked.q ?? '', correction: found.correction })}
      </p>
    );
  if (found.correction === null) return null;
  const meant = hrefWith(SEARCH, searchParameters({ ...asked, q: found.correction, cursor: undefined }));
  return (
    <p className="lead">
      {t('lists.search.didYouMean')} <a href={meant}>{found.correction}</a>
    </p>
  );
}
