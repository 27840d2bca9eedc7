import type { CategoryView } from '#application/community/categories/categories.query';
import { categoryHref, REFERENCES } from '../lib/addresses.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { askWith } from './search-asking.ts';

/** A category where a question would stand. */
export type NearPlace = Pick<CategoryView, 'id' | 'slug' | 'name' | 'description'>;

/** Where no topic holds the words, there is still something to do: ask, look where it would stand, or read what is answered for all. */
export function NoTopicFound(props: {
  query: string;
  /** Something else than a topic holds the words. */
  answered: boolean;
  /** Filters are in force. */
  narrowed: boolean;
  places: readonly NearPlace[];
}) {
  const { query, answered, narrowed, places } = props;
  const t = useT();
  const written = useWritten();
  return (
    <>
      <EmptyState
        title={t(answered ? 'lists.search.emptyTopics' : 'lists.search.empty', { query })}
        level={2}
        action={
          <ButtonLink look="main" href={askWith(query)}>
            {t('lists.search.askThis')}
          </ButtonLink>
        }
      >
        {t(narrowed ? 'lists.search.emptyNarrowed' : 'lists.search.emptyText')}
      </EmptyState>
      {places.length > 0 && (
        <section aria-labelledby="ou-demander">
          <SectionHead id="ou-demander" title={t('lists.search.places')} />
          <ul className="qs">
            {places.map(({ id, slug, name, description }) => (
              <li className="q" key={id}>
                <h3 className="q__title">
                  <a href={categoryHref({ slug })} {...written}>
                    {name}
                  </a>
                </h3>
                <p className="q__ex" {...written}>
                  {description}
                </p>
                <p>
                  <a href={askWith(query, slug)}>{t('lists.search.askIn', { category: name })}</a>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href={REFERENCES}>{t('lists.search.readReferences')}</a>
      </p>
    </>
  );
}
