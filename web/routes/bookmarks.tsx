import { HelpLink } from '../help/help-link.tsx';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { BookmarkRows } from '../lists/bookmark-rows.tsx';
import { BOOKMARKS } from '../lists/bookmarks-at.ts';
import { aCursor, hrefWith, queryOf } from '../lists/query.ts';
import { EXCERPT } from '../lists/shortened.ts';
import { citedList } from '../official/cited.server.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Pagination } from '../ui/pagination.tsx';

export const loader = read('bookmarks.page', async (visit) => {
  const { cursor } = queryOf(visit.url, { cursor: aCursor });
  const page = await visit.app.community.bookmarks.execute(visit.actor, cursor ?? null);
  return { cursor, page: await citedList(visit, page, EXCERPT) };
});

export default function BookmarksRoute() {
  const { cursor, page } = usePageData<typeof loader>();
  const t = useT();
  const at = (place: string | null) => (place === null ? null : hrefWith(BOOKMARKS, { cursor: place }));
  return (
    <Main>
      <Head title={t('lists.bookmarks.title')} noIndex />
      <Wrap>
        <PageHead title={t('lists.bookmarks.title')} lead={t('lists.bookmarks.lead')}>
          <HelpLink chapter="suivre" />
        </PageHead>
        <div className="narrow--wide">
          {page.items.length > 0 ? (
            <BookmarkRows rows={page.items} cursor={cursor} />
          ) : (
            <EmptyState
              title={t('lists.bookmarks.empty')}
              level={2}
              action={<ButtonLink href="/questions">{t('lists.questions.all')}</ButtonLink>}
            >
              {t('lists.bookmarks.emptyText')}
            </EmptyState>
          )}
          <Pagination
            previousHref={at(page.previous)}
            nextHref={at(page.next)}
            firstHref={cursor ? BOOKMARKS : null}
          />
        </div>
      </Wrap>
    </Main>
  );
}
