import { HelpLink } from '../help/help-link.tsx';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { BigSearch } from '../lists/big-search.tsx';
import { kindAsked, MAX_WORDS } from '../lists/search-asking.ts';
import { HelpFound } from '../lists/help-found.tsx';
import { KindTabs } from '../lists/search-beside.tsx';
import { FoundOfKind, FoundTopics } from '../lists/search-found.tsx';
import { headline, Spelling, topicsLabel } from '../lists/search-words.tsx';
import { searched } from '../lists/searched.server.ts';
import { UnknownFilters } from '../lists/unknown-filters.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FieldError } from '../ui/field.tsx';
import { Main, Wrap } from '../ui/layout.tsx';

export const loader = read('search.page', searched);

export default function SearchRoute() {
  const { asked, unknown, problem, found, documents, help, overdue, places, names } =
    usePageData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const query = asked.q ?? '';
  const title = found ? headline(found, query, t, format) : t('lists.search.title');
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
          {found && <KindTabs asked={asked} topics={topicsLabel(found, t, format)} beside={found.beside} />}
        </header>
        <HelpFound help={help} query={query} />
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
