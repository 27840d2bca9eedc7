import type { ReviewView } from '#application/engagement/services/service-view';
import { AdminFrame } from '../layout/admin-frame.tsx';
import {
  manageReviewHref,
  MANAGE_REVIEWS,
  MANAGE_SERVICES,
  reviewHref,
  REVIEWS_EXPORT,
} from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, oneOf, queryOf } from '../lists/query.ts';
import { Stars } from '../services/stars.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Tabs } from '../ui/tabs.tsx';

const VIEWS = ['sans-reponse', 'repondus', 'tous'] as const;
type View = (typeof VIEWS)[number];
const ANSWERED: Readonly<Record<View, boolean | null>> = {
  'sans-reponse': false,
  repondus: true,
  tous: null,
};

export const loader = read('services.manage', async ({ app, actor, url }) => {
  const { vue = 'sans-reponse', cursor = null } = queryOf(url, {
    vue: oneOf<View>(...VIEWS),
    cursor: aCursor,
  });
  const asked = { serviceId: null, order: 'recent', stars: null, mine: false } as const;
  const page = await app.engagement.reviewList.execute(actor, { ...asked, answered: ANSWERED[vue], cursor });
  return { vue, cursor, page };
});

/** Reviews for those who answer them: what waits first. */
export default function ManageReviewsRoute() {
  const { vue, cursor, page } = usePageData<typeof loader>();
  const t = useT();
  const at = (view: View, place: string | null = null) =>
    hrefWith(MANAGE_REVIEWS, { vue: view === 'sans-reponse' ? null : view, cursor: place });
  return (
    <AdminFrame
      place="reviews"
      title={t('services.title')}
      lead={t('services.admin.lead')}
      acts={
        <>
          <ButtonLink href={MANAGE_SERVICES}>{t('services.admin.services')}</ButtonLink>
          <ButtonLink href={REVIEWS_EXPORT}>{t('services.admin.export')}</ButtonLink>
        </>
      }
    >
      <Tabs
        label={t('services.admin.views')}
        items={VIEWS.map((view) => ({
          href: at(view),
          label: t(`services.admin.view.${view}`),
          current: view === vue,
        }))}
      />
      {page.items.length === 0 ? (
        <EmptyState title={t('services.noReviews')} level={2} />
      ) : (
        <ReviewTable reviews={page.items} />
      )}
      <Pagination
        previousHref={page.previous && at(vue, page.previous)}
        nextHref={page.next && at(vue, page.next)}
        firstHref={cursor ? at(vue) : null}
      />
    </AdminFrame>
  );
}

function ReviewTable({ reviews }: { reviews: readonly ReviewView[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <DataTable
      id="avis-recus"
      stacks
      caption={t('services.admin.caption')}
      captionHidden
      rows={reviews}
      rowKey={({ id }) => id}
      columns={[
        {
          label: t('services.admin.service'),
          header: true,
          cell: (review) => <a href={reviewHref(review)}>{review.serviceName}</a>,
        },
        { label: t('services.figures.stars'), cell: ({ stars }) => <Stars stars={stars} /> },
        { label: t('services.admin.on'), cell: ({ postedAt }) => format.formatDay(postedAt) },
        {
          label: t('services.admin.answered'),
          cell: ({ answer }) => (answer ? format.formatDay(answer.answeredAt) : t('services.admin.notYet')),
        },
        {
          label: t('services.admin.act'),
          act: true,
          cell: (review) => (
            <a
              href={manageReviewHref(review.id)}
              aria-label={t('services.admin.answerOf', {
                name: review.serviceName,
                day: format.formatDay(review.postedAt),
              })}
            >
              {t(review.answer ? 'services.admin.answerAgain' : 'services.admin.answerAct')}
            </a>
          ),
        },
      ]}
    />
  );
}
