import { HelpLink } from '../help/help-link.tsx';
import { ABOUT_OFFICIAL, REFERENCES, referenceHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { insideSentence } from '../lib/inside-sentence.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { nextMidnight } from '../lib/paris-day.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { branchName } from '../lib/branches.ts';
import { knownFilters } from '../lists/known-filters.server.ts';
import { aCursor, aSlug, filtersOf, hrefWith, inForce, queryOf, upTo } from '../lists/query.ts';
import { UnknownFilters } from '../lists/unknown-filters.tsx';
import { aBranch } from '../lists/topic-asking.ts';
import { BranchField, CategoryField } from '../lists/topic-filters.tsx';
import { useTrail } from '../lists/use-trail.ts';
import { citedRows } from '../official/cited.server.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextField } from '../ui/field.tsx';
import { headingText } from '../ui/heading-text.ts';
import { FilteredList, Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Day } from '../ui/moment.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { StateMark } from '../ui/state-mark.tsx';

const FILTERS = { categorie: aSlug, branche: aBranch, etiquette: aSlug };

export const loader = read('official.page', async (visit) => {
  const { app, actor, url, keeping, now } = visit;
  keeping.hangsOn('forum', 'names');
  keeping.freshUntil(nextMidnight(now));
  const categories = await app.community.categories.execute(actor);
  const given = filtersOf(url, FILTERS);
  const { etiquette, ...filters } = given.asked;
  const { asked: named, unknown } = await knownFilters(visit, { ...given, asked: filters }, categories);
  // Tags of reference answers are their own.
  const asked = { ...named, etiquette, ...queryOf(url, { q: upTo(200), cursor: aCursor }) };
  const category = categories.find((each) => each.slug === asked.categorie);
  const page = await app.official.references.execute(actor, {
    ...(category && { categoryId: category.id }),
    ...(asked.etiquette && { tag: asked.etiquette }),
    ...(asked.branche && { branch: asked.branche }),
    ...(asked.q && { words: asked.q, forgiving: true }),
    cursor: asked.cursor ?? null,
  });
  const items = await citedRows(visit, page.items, { plain: ['summary'] });
  return { asked, unknown, categories, page: { ...page, items } };
});

/** Every reference answer of the organisation, the latest first. */
export default function ReferencesRoute() {
  const { asked, unknown, categories, page } = usePageData<typeof loader>();
  const t = useT();
  const written = useWritten();
  const { site } = usePage();
  const active = inForce(asked, 'q', 'categorie', 'branche', 'etiquette');
  const q = page.correction ?? asked.q;
  const at = (cursor: string | undefined) => hrefWith(REFERENCES, { ...asked, q, cursor });
  return (
    <Main>
      <Head
        title={t('official.reference.title')}
        description={t('official.reference.lead', {
          organisation: insideSentence(site.organisation, t.locale),
        })}
        canonical={active === 0 && asked.cursor ? at(asked.cursor) : REFERENCES}
        structured={useTrail({ label: t('official.reference.title') })}
        noIndex={active > 0}
        feed={{ path: `${REFERENCES}/flux`, title: t('lists.foot.officialFeed') }}
      />
      <Wrap>
        <PageHead
          title={t('official.reference.title')}
          lead={t('official.reference.lead', { organisation: insideSentence(site.organisation, t.locale) })}
        >
          <a href={ABOUT_OFFICIAL}>{t('ui.seal.explain.official')}</a>
          <HelpLink chapter="reponses-officielles" />
        </PageHead>
        <UnknownFilters unknown={unknown} />
        <FilteredList
          id="filtres"
          action={REFERENCES}
          label={t('official.reference.refine')}
          active={active}
          filters={
            <>
              <TextField
                name="q"
                type="search"
                label={t('official.reference.words')}
                maxLength={200}
                defaultValue={asked.q ?? ''}
              />
              <CategoryField categories={categories} chosen={asked.categorie} />
              <BranchField chosen={asked.branche} />
              {asked.etiquette && <input type="hidden" name="etiquette" value={asked.etiquette} />}
            </>
          }
        >
          {page.correction !== undefined && (
            <p className="lead" role="status">
              {t('official.reference.correctedTo', { query: asked.q, correction: page.correction })}
            </p>
          )}
          {page.items.length === 0 ? (
            <EmptyState
              level={2}
              title={t(active > 0 ? 'official.reference.emptyFiltered' : 'official.reference.empty')}
              action={
                <ButtonLink href="/questions?officiel=oui">{t('official.reference.toTopics')}</ButtonLink>
              }
            />
          ) : (
            <ul className="qs" aria-label={t('official.reference.title')}>
              {page.items.map((row) => (
                <li className="q q--plain" key={row.id}>
                  <h2 className="q__title">
                    <a href={referenceHref(row.slug)} {...written}>
                      {headingText(row.title)}
                    </a>
                  </h2>
                  <p className="q__ex" {...written}>
                    {row.summary}
                  </p>
                  <p className="q__meta">
                    <span>{row.department}</span>
                    <Day at={row.publishedAt} />
                    <span>
                      {row.branches.length > 0
                        ? row.branches.map((branch) => branchName(branch, t)).join(', ')
                        : t('official.reference.everyBranch')}
                    </span>
                  </p>
                  <p className="q__state">
                    <StateMark state={row.overdue ? 'overdue' : 'official'} />
                  </p>
                </li>
              ))}
            </ul>
          )}
          <Pagination
            previousHref={page.previous === null ? null : at(page.previous)}
            nextHref={page.next === null ? null : at(page.next)}
            firstHref={asked.cursor ? at(undefined) : null}
          />
        </FilteredList>
      </Wrap>
    </Main>
  );
}
