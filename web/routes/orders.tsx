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
import { Pill } from '../ui/pill.tsx';

export const loader = read('orders.manage', async ({ app, actor, url }) => {
  const { cursor = null } = queryOf(url, { cursor: aCursor });
  return { cursor, page: await app.transparency.registers.orders(actor, cursor) };
});

/** The register of orders of authorities. */
export default function OrdersRoute() {
  const { cursor, page } = usePageData<typeof loader>();
  const t = useT();
  const { formatDay } = useFormat();
  const at = (to: string | null) => (to === null ? null : hrefWith(ORDERS, { cursor: to }));
  return (
    <AdminFrame
      place="orders"
      title={t('authorities.orders.title')}
      lead={t('authorities.orders.lead')}
      acts={
        <>
          <ButtonLink look="main" href={`${ORDERS}/nouvelle`}>
            {t('authorities.orders.new')}
          </ButtonLink>
          <ButtonLink href={DISPUTES}>{t('authorities.disputes.title')}</ButtonLink>
        </>
      }
    >
      {page.items.length === 0 ? (
        <EmptyState level={2} title={t('authorities.orders.empty')} />
      ) : (
        <DataTable
          id="injonctions"
          caption={t('authorities.orders.title')}
          captionHidden
          stacks
          rows={page.items}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('authorities.orders.number'),
              header: true,
              cell: ({ id, number }) => (
                <a href={`${ORDERS}/${id}`}>{t('authorities.orders.one', { number })}</a>
              ),
            },
            {
              label: t('authorities.order.article'),
              cell: ({ article }) => t(`authorities.article.${article}`),
            },
            { label: t('authorities.order.authority'), cell: ({ authority }) => authority },
            {
              label: t('authorities.orders.receivedOn'),
              cell: ({ receivedAt }) => formatDay(`${receivedAt.slice(0, 10)}T12:00:00Z`),
            },
            {
              label: t('authorities.orders.state'),
              cell: ({ actedAt }) =>
                actedAt === null ? (
                  <Pill tone="warn">{t('authorities.orders.waiting')}</Pill>
                ) : (
                  t('authorities.orders.acted', { day: formatDay(`${actedAt.slice(0, 10)}T12:00:00Z`) })
                ),
            },
            {
              label: t('authorities.orders.told'),
              cell: ({ toldOn, notToldWhy }) =>
                toldOn !== null
                  ? formatDay(`${toldOn}T12:00:00Z`)
                  : (notToldWhy ?? <Pill tone="warn">{t('authorities.orders.notYet')}</Pill>),
            },
          ]}
        />
      )}
      <Pagination
        previousHref={at(page.previous)}
        nextHref={at(page.next)}
        firstHref={cursor === null ? null : ORDERS}
      />
    </AdminFrame>
  );
}
