import { CAP_DAYS, LATEST_DAYS } from '#application/community/limits';
import { stateOf } from '../campaigns/automation-state.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { automationHref, CAMPAIGNS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { DataTable } from '../ui/data-table.tsx';

export const loader = read('campaigns.manage', ({ app, actor }) => app.members.automations.list(actor));

/** Mails that leave by themselves: on which occasions, and how many left. */
export default function ManageAutomationsRoute() {
  const automations = usePageData<typeof loader>();
  const t = useT();
  const { formatNumber } = useFormat();
  return (
    <AdminFrame
      place="campaigns"
      title={t('campaigns.automations.title')}
      lead={t('campaigns.automations.lead')}
    >
      <Breadcrumbs items={[{ href: CAMPAIGNS, label: t('campaigns.title') }]} />
      <p>{t('campaigns.automations.cap', { days: CAP_DAYS, latest: LATEST_DAYS })}</p>
      <DataTable
        id="automatisations"
        caption={t('campaigns.automations.title')}
        captionHidden
        stacks
        rows={automations}
        rowKey={({ occasion }) => occasion}
        columns={[
          {
            label: t('campaigns.automations.occasion'),
            header: true,
            cell: ({ occasion }) => (
              <a href={automationHref(occasion)}>{t(`campaigns.automations.occasions.${occasion}`)}</a>
            ),
          },
          {
            label: t('campaigns.automations.state'),
            cell: (row) => t(`campaigns.automations.${stateOf(row)}`),
          },
          {
            label: t('campaigns.automations.delay'),
            cell: ({ terms }) =>
              terms === null ? '—' : t('campaigns.automations.delayOf', { days: terms.delayDays }),
          },
          {
            label: t('campaigns.figures.sent'),
            numeric: true,
            cell: ({ report }) => formatNumber(report.sent),
          },
        ]}
      />
    </AdminFrame>
  );
}
