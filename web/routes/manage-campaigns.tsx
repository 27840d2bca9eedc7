import { AdminFrame } from '../layout/admin-frame.tsx';
import { AUTOMATIONS, campaignHref, NEW_CAMPAIGN } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Day } from '../ui/moment.tsx';

export const loader = read('campaigns.manage', ({ app, actor }) => app.members.campaigns.list(actor));

/** Mails of the organisation to many: which were sent, and which are being written. */
export default function ManageCampaignsRoute() {
  const campaigns = usePageData<typeof loader>();
  const t = useT();
  const { formatNumber } = useFormat();
  return (
    <AdminFrame
      place="campaigns"
      title={t('campaigns.title')}
      lead={t('campaigns.lead')}
      acts={
        <>
          <ButtonLink look="main" href={NEW_CAMPAIGN}>
            {t('campaigns.new')}
          </ButtonLink>
          <ButtonLink href={AUTOMATIONS}>{t('campaigns.automations.title')}</ButtonLink>
        </>
      }
    >
      {campaigns.length === 0 ? (
        <EmptyState title={t('campaigns.none')} level={2} />
      ) : (
        <DataTable
          id="campagnes"
          caption={t('campaigns.title')}
          captionHidden
          stacks
          rows={campaigns}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('campaigns.name'),
              header: true,
              cell: ({ id, name }) => <a href={campaignHref(id)}>{name}</a>,
            },
            {
              label: t('campaigns.segment'),
              cell: ({ segment }) => segment?.name ?? t('campaigns.noSegment'),
            },
            { label: t('campaigns.state'), cell: ({ state }) => t(`campaigns.states.${state}`) },
            {
              label: t('campaigns.date'),
              cell: ({ begunAt, startsAt }) => {
                const at = begunAt ?? startsAt;
                return at ? <Day at={at} /> : '—';
              },
            },
            {
              label: t('campaigns.figures.sent'),
              numeric: true,
              cell: ({ report }) => formatNumber(report.sent),
            },
          ]}
        />
      )}
    </AdminFrame>
  );
}
