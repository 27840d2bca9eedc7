import { AdminFrame } from '../layout/admin-frame.tsx';
import { DISPUTES, ORDERS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, queryOf } from '../lists/query.ts';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pagination } from '../ui/pagination.tsx';

export const loader = read('orders.manage', async ({ app, actor, url }) => {
  const { cursor = null } = queryOf(url, { cursor: aCursor });
  return { cursor, page: await app.transparency.registers.disputes(actor, cursor) };
});

/** Disputes before certified bodies. */
export default function DisputesRoute() {
  const { cursor, page } = usePageData<typeof loader>();
  const t = useT();
  const { formatDay } = useFormat();
  const at = (to: string | null) => (to === null ? null : hrefWith(DISPUTES, { cursor: to }));
  return (
    <AdminFrame
      place="orders"
      title={t('authorities.disputes.title')}
      lead={t('authorities.disputes.lead')}
      acts={
        <>
          <ButtonLink look="main" href={`${DISPUTES}/nouveau`}>
            {t('authorities.disputes.new')}
          </ButtonLink>
          <ButtonLink href={ORDERS}>{t('authorities.orders.title')}</ButtonLink>
        </>
      }
    >
      {page.items.length === 0 ? (
        <EmptyState level={2} title={t('authorities.disputes.empty')} />
      ) : (
        <DataTable
          id="litiges"
          caption={t('authorities.disputes.title')}
          captionHidden
          stacks
          rows={page.items}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('authorities.disputes.number'),
              header: true,
              cell: ({ id, number }) => (
                <a href={`${DISPUTES}/${id}`}>{t('authorities.disputes.one', { number })}</a>
              ),
            },
            { label: t('authorities.dispute.body'), cell: ({ body }) => body },
            {
              label: t('authorities.dispute.submittedOn'),
              cell: ({ submittedOn }) => formatDay(`${submittedOn}T12:00:00Z`),
            },
            {
              label: t('authorities.dispute.outcome'),
              cell: ({ outcome }) => t(`authorities.outcome.${outcome}`),
            },
            {
              label: t('authorities.dispute.settledOn'),
              cell: ({ settledOn }) => (settledOn === null ? '—' : formatDay(`${settledOn}T12:00:00Z`)),
            },
          ]}
        />
      )}
      <Pagination
        previousHref={at(page.previous)}
        nextHref={at(page.next)}
        firstHref={cursor === null ? null : DISPUTES}
      />
    </AdminFrame>
  );
}
