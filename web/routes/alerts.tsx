import { AdminFrame } from '../layout/admin-frame.tsx';
import { ALERTS, caseHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, queryOf } from '../lists/query.ts';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pagination } from '../ui/pagination.tsx';

export const loader = read('alerts.read', async ({ app, actor, url }) => {
  const { cursor = null } = queryOf(url, { cursor: aCursor });
  const page = await app.transparency.alerts.page(actor, cursor);
  const names = await app.moderation.namesOf(page.items.map(({ alertedBy }) => alertedBy));
  return { cursor, page, names };
});

/** What authorities were told of dangers to somebody, by whom and when. */
export default function AlertsRoute() {
  const { cursor, page, names } = usePageData<typeof loader>();
  const { may } = usePage();
  const t = useT();
  const { formatMoment } = useFormat();
  const at = (to: string | null) => (to === null ? null : hrefWith(ALERTS, { cursor: to }));
  return (
    <AdminFrame place="alerts" title={t('authorities.alerts.title')} lead={t('authorities.alerts.lead')}>
      {page.items.length === 0 ? (
        <EmptyState level={2} title={t('authorities.alerts.empty')} />
      ) : (
        <DataTable
          id="alertes"
          caption={t('authorities.alerts.title')}
          captionHidden
          stacks
          rows={page.items}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('authorities.alerts.when'),
              header: true,
              cell: ({ alertedAt }) => formatMoment(alertedAt),
            },
            { label: t('authorities.alerts.who'), cell: ({ alertedBy }) => names[alertedBy] ?? alertedBy },
            {
              label: t('authorities.alert.authority'),
              cell: ({ authority }) => t(`authorities.alerted.${authority as 'police'}`),
            },
            { label: t('authorities.alert.facts'), cell: ({ facts }) => facts },
            {
              label: t('authorities.alerts.case'),
              cell: ({ itemId, targetKind }) =>
                may('review.read') ? (
                  <a href={caseHref(itemId)}>{t('authorities.alerts.seeCase')}</a>
                ) : (
                  targetKind
                ),
            },
          ]}
        />
      )}
      <Pagination
        previousHref={at(page.previous)}
        nextHref={at(page.next)}
        firstHref={cursor === null ? null : ALERTS}
      />
    </AdminFrame>
  );
}
