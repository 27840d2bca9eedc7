import { useT } from '../lib/texts.tsx';
import { hrefWith } from './query.ts';
import { searchParameters, type SearchAsking, SORTS, type SortWord } from './search-asking.ts';

/** In which order the results stand, each a link. */
export function SearchOrder({ asked, path }: { asked: SearchAsking; path: string }) {
  const t = useT();
  const words: readonly (SortWord | undefined)[] = [undefined, ...(Object.keys(SORTS) as SortWord[])];
  return (
    <nav className="cluster small order" aria-labelledby="tri">
      <span className="muted" id="tri">
        {t('lists.search.order')}
      </span>
      {words.map((word) => (
        <a
          key={word ?? ''}
          href={hrefWith(path, searchParameters({ ...asked, tri: word, cursor: undefined }))}
          aria-current={asked.tri === word ? 'true' : undefined}
        >
          {t(`lists.search.orders.${word ?? 'pertinence'}`)}
        </a>
      ))}
    </nav>
  );
}
