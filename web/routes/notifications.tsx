import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { NotificationRows } from '../lists/notification-rows.tsx';
import { newAndEarlier } from '../lists/notification-words.ts';
import { aCursor, hrefWith, lenientQueryOf, oneOf } from '../lists/query.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Tabs } from '../ui/tabs.tsx';

const PATH = '/notifications';

export const loader = read('notifications.page', async ({ app, actor, url }) => {
  const { vue, cursor } = lenientQueryOf(url, { vue: oneOf('non-lues'), cursor: aCursor });
  const page = await app.community.notifications.execute(actor, cursor ?? null);
  return { vue, cursor, page };
});

export default function NotificationsRoute() {
  const { vue, cursor, page } = usePageData<typeof loader>();
  const t = useT();
  const { unreadNotifications } = usePage();
  const { fresh, earlier } = newAndEarlier(page.items);
  const shownEarlier = vue === undefined ? earlier : [];
  const at = (place: string | null) => (place === null ? null : hrefWith(PATH, { vue, cursor: place }));
  const here = hrefWith(PATH, { vue, cursor });
  return (
    <Main>
      <Head title={t('lists.notifications.title')} noIndex />
      <Wrap>
        <PageHead title={t('lists.notifications.title')}>
          {unreadNotifications > 0 && (
            <form method="post" action="/notifications/lues">
              <input type="hidden" name="which" value="all" />
              <Button icon="check">{t('lists.notifications.markAll')}</Button>
            </form>
          )}
          <ButtonLink href="/preferences" look="quiet" icon="gear">
            {t('lists.notifications.settings')}
          </ButtonLink>
        </PageHead>
        <div className="narrow--wide">
          <Tabs
            label={t('lists.notifications.views')}
            items={[
              { href: PATH, label: t('lists.notifications.all'), current: vue === undefined },
              {
                href: hrefWith(PATH, { vue: 'non-lues' }),
                label: t('lists.notifications.unread'),
                current: vue === 'non-lues',
              },
            ]}
          />
          {fresh.length > 0 && (
            <section aria-labelledby="nouvelles">
              <SectionHead id="nouvelles" title={t('lists.notifications.new')} small />
              <NotificationRows groups={fresh} here={here} />
            </section>
          )}
          {shownEarlier.length > 0 && (
            <section aria-labelledby="lues">
              <SectionHead id="lues" title={t('lists.notifications.earlier')} small />
              <NotificationRows groups={shownEarlier} here={here} />
            </section>
          )}
          {fresh.length + shownEarlier.length === 0 && (
            <EmptyState
              title={t('lists.notifications.empty')}
              level={2}
              action={<ButtonLink href="/categories">{t('lists.questions.pickCategory')}</ButtonLink>}
            >
              {page.next === null ? t('lists.notifications.emptyText') : t('lists.notifications.further')}
            </EmptyState>
          )}
          <Pagination
            previousHref={at(page.previous)}
            nextHref={at(page.next)}
            firstHref={cursor ? hrefWith(PATH, { vue }) : null}
          />
        </div>
      </Wrap>
    </Main>
  );
}
