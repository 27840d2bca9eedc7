import { isDuty, isOfOpen, MOST_GROUPED, NOTIFICATION_KINDS } from '#application/community/limits';
import { hasDuties } from '../accounts/duties.server.ts';
import { refusedAddress } from '../accounts/refused-address.server.ts';
import { RefusedAddress } from '../accounts/refused-address.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { NotificationRows } from '../lists/notification-rows.tsx';
import { newAndEarlier } from '../lists/notification-words.ts';
import { eventChanges } from '../lists/event-changes.server.ts';
import { eventsNow } from '../lists/events-now.server.ts';
import { pieceTitles } from '../lists/piece-titles.server.ts';
import { aCursor, hrefWith, queryOf, oneOf } from '../lists/query.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Tabs } from '../ui/tabs.tsx';

const PATH = '/notifications';
const JUDGES = { vue: oneOf('non-lues'), quoi: oneOf(...NOTIFICATION_KINDS), cursor: aCursor };

export const loader = read('notifications.page', async (visit) => {
  const { app, actor, url } = visit;
  const { vue, quoi, cursor } = queryOf(url, JUDGES);
  const page = await app.community.notifications.execute(actor, {
    cursor: cursor ?? null,
    unreadOnly: vue === 'non-lues',
    kind: quoi ?? null,
  });
  const [pieces, changes, events, decisions, refusedEmail] = await Promise.all([
    pieceTitles(visit, page.items),
    eventChanges(visit, page.items),
    eventsNow(visit, page.items),
    app.moderation.ownDecisions.execute(
      actor,
      page.items.flatMap(({ decision }) => decision?.id ?? []),
    ),
    refusedAddress({ app, actor }),
  ]);
  const duties = hasDuties(actor);
  return { vue, quoi, cursor, page, pieces, changes, events, decisions, duties, refusedEmail };
});

export default function NotificationsRoute() {
  const { vue, quoi, cursor, page, pieces, changes, events, decisions, duties, refusedEmail } =
    usePageData<typeof loader>();
  const t = useT();
  const { unreadNotifications } = usePage();
  const { fresh, earlier } = newAndEarlier(page.items);
  const at = (place: string | null) => (place === null ? null : hrefWith(PATH, { vue, quoi, cursor: place }));
  const here = hrefWith(PATH, { vue, quoi, cursor });
  const filtered = vue !== undefined || quoi !== undefined;
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
          <HelpLink chapter="notifications" />
        </PageHead>
        <div className="narrow--wide">
          <RefusedAddress email={refusedEmail} />
          <Tabs
            label={t('lists.notifications.views')}
            items={[
              {
                href: hrefWith(PATH, { quoi }),
                label: t('lists.notifications.all'),
                current: vue === undefined,
              },
              {
                href: hrefWith(PATH, { vue: 'non-lues', quoi }),
                label: t('lists.notifications.unread'),
                current: vue === 'non-lues',
              },
            ]}
          />
          <KindFilter vue={vue} quoi={quoi} duties={duties} />
          {fresh.length > 0 && (
            <section aria-labelledby="nouvelles">
              <SectionHead id="nouvelles" title={t('lists.notifications.new')} small />
              <NotificationRows
                pieces={pieces}
                changes={changes}
                events={events}
                decisions={decisions}
                groups={fresh}
                here={here}
                unreadOnly={vue === 'non-lues'}
              />
            </section>
          )}
          {earlier.length > 0 && (
            <section aria-labelledby="lues">
              <SectionHead id="lues" title={t('lists.notifications.earlier')} small />
              <NotificationRows
                pieces={pieces}
                changes={changes}
                events={events}
                decisions={decisions}
                groups={earlier}
                here={here}
              />
            </section>
          )}
          {fresh.length + earlier.length === 0 && (
            <EmptyState
              title={t(filtered ? 'lists.notifications.noneSuch' : 'lists.notifications.empty')}
              level={2}
              action={
                filtered ? (
                  <ButtonLink href={PATH}>{t('lists.notifications.all')}</ButtonLink>
                ) : (
                  <ButtonLink href="/categories">{t('lists.questions.pickCategory')}</ButtonLink>
                )
              }
            >
              {t(filtered ? 'lists.notifications.noneSuchText' : 'lists.notifications.emptyText')}
            </EmptyState>
          )}
          {page.isCut && page.next === null && (
            <p className="small muted">{t('lists.notifications.latestAlone', { count: MOST_GROUPED })}</p>
          )}
          <Pagination
            previousHref={at(page.previous)}
            nextHref={at(page.next)}
            firstHref={cursor ? hrefWith(PATH, { vue, quoi }) : null}
          />
        </div>
      </Wrap>
    </Main>
  );
}

/** One kind of the parts that are open, or all: a plain form, so that the whole list is asked and not the page. */
function KindFilter(props: { vue: string | undefined; quoi: string | undefined; duties: boolean }) {
  const { vue, quoi = '', duties } = props;
  const { uses } = usePage();
  const kinds = NOTIFICATION_KINDS.filter((kind) => (duties || !isDuty(kind)) && isOfOpen(kind, uses));
  const t = useT();
  return (
    <form method="get" action={PATH} className="kind-filter">
      {vue && <input type="hidden" name="vue" value={vue} />}
      <Select
        name="quoi"
        label={t('lists.notifications.kinds')}
        placeholder={t('lists.notifications.anyKind')}
        choices={kinds.map((kind) => ({ value: kind, label: t(`accounts.notify.${kind}`) }))}
        defaultValue={quoi}
      />
      <Button>{t('lists.notifications.filter')}</Button>
    </form>
  );
}
