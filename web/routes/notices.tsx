import { SmallPage } from '../layout/small-page.tsx';
import { MY_NOTICES, noticeHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, queryOf } from '../lists/query.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pagination } from '../ui/pagination.tsx';

export const loader = read('reports.mine', async ({ app, actor, url }) => {
  const { cursor } = queryOf(url, { cursor: aCursor });
  return { cursor, page: await app.moderation.ownNotices.execute(actor, cursor ?? null) };
});

/** All that a member gave notice of, with what became of it: mails may get lost. */
export default function NoticesRoute() {
  const { cursor, page } = usePageData<typeof loader>();
  const t = useT();
  const { formatDay, formatMoment } = useFormat();
  const at = (place: string | null) => (place === null ? null : hrefWith(MY_NOTICES, { cursor: place }));
  return (
    <SmallPage help="signaler" title={t('review.notices.title')} lead={t('review.notices.lead')}>
      {page.items.length === 0 && (
        <EmptyState level={2} title={t('review.notices.none')}>
          {t('review.notices.noneText')}
        </EmptyState>
      )}
      <ul className="rows">
        {page.items.map(({ number, title, filedAt, dueAt, what }) => (
          <li key={number} className="kept">
            <h2 className="q__title">
              <a href={noticeHref(number)}>{title}</a>
            </h2>
            <p className="q__meta">
              <span>{t('review.notices.number', { number })}</span>
              <span>{t('review.notices.filed', { day: formatDay(filedAt) })}</span>
            </p>
            <p>
              {what === null
                ? t('review.notices.waiting', { moment: formatMoment(dueAt) })
                : t(`review.notice.what.${what}`)}
            </p>
          </li>
        ))}
      </ul>
      <Pagination
        previousHref={at(page.previous)}
        nextHref={at(page.next)}
        firstHref={cursor ? MY_NOTICES : null}
      />
    </SmallPage>
  );
}
