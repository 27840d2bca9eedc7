import { MAX_SEARCH_LENGTH } from '#application/community/limits';
import type { SearchPage } from '#application/community/search/search.query';
import type { SynonymsView } from '#application/community/search/synonyms.query';
import { topicHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { SYNONYMS } from './demand-asking.ts';

/** What a search that was tried is read by, and the topics that it finds first. */
export interface TriedSearch {
  readonly acting: readonly SynonymsView[];
  readonly found: Pick<SearchPage, 'items' | 'total' | 'more'>;
}

/** Somebody who keeps the synonyms sees what a search makes of them, before members do. */
export function SynonymsTrial({ words, tried }: { words: string; tried: TriedSearch | null }) {
  const t = useT();
  return (
    <section aria-labelledby="essai" className="apart">
      <SectionHead id="essai" title={t('finding.synonyms.try.title')} />
      <form method="get" action={SYNONYMS} className="form">
        <TextField
          name="essai"
          label={t('finding.synonyms.try.words')}
          help={t('finding.synonyms.try.help')}
          maxLength={MAX_SEARCH_LENGTH}
          defaultValue={words}
        />
        <p>
          <Button>{t('finding.synonyms.try.show')}</Button>
        </p>
      </form>
      {tried && <Outcome words={words} {...tried} />}
    </section>
  );
}

function Outcome({ words, acting, found }: TriedSearch & { words: string }) {
  const t = useT();
  return (
    <div className="stack apart" role="status">
      {acting.length === 0 ? (
        <p>{t('finding.synonyms.try.none')}</p>
      ) : (
        <>
          <p>{t('finding.synonyms.try.acting')}</p>
          <ul>
            {acting.map(({ id, terms }) => (
              <li key={id}>
                <a href={`${SYNONYMS}/${id}`}>{terms.join(' · ')}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <strong>{t('finding.synonyms.try.found', { total: found.total, more: String(found.more) })}</strong>
      </p>
      {found.items.length > 0 && (
        <>
          <p>{t('finding.synonyms.try.first')}</p>
          <ol>
            {found.items.map((hit) => (
              <li key={hit.number}>
                <a href={topicHref(hit)}>{hit.title}</a>
              </li>
            ))}
          </ol>
        </>
      )}
      <p>
        <a href={hrefWith('/recherche', { q: words })}>{t('finding.synonyms.try.all')}</a>
      </p>
    </div>
  );
}
