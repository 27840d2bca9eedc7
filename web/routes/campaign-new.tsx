import { useActionData } from '@remix-run/react';
import { CampaignRequest } from '#interfaces/http/community/campaigns.request';
import { CampaignForm, type CampaignOutcome, type ShownOutcome } from '../campaigns/campaign-form.tsx';
import { shown, writtenIn } from '../campaigns/written.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { campaignHref, CAMPAIGNS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';

export const loader = read('campaigns.manage', ({ app, actor }) => app.members.campaigns.segments(actor));

export const action = act<CampaignRequest, ShownOutcome>(
  'campaigns.manage',
  CampaignRequest,
  async (input, deed) => {
    if (input.intent !== 'save') return shown(input, deed);
    const { app, actor } = deed;
    const { id } = await app.members.saveCampaign.execute({
      actor,
      id: null,
      version: 0,
      ...writtenIn(input),
    });
    return seeOther(campaignHref(id), telling('campaigns.flash.saved'));
  },
);

/** Writes a campaign for the first time. */
export default function CampaignNewRoute() {
  const segments = usePageData<typeof loader>();
  const outcome = useActionData() as CampaignOutcome;
  const t = useT();
  return (
    <AdminFrame place="campaigns" title={t('campaigns.new')} lead={t('campaigns.newLead')}>
      <Breadcrumbs items={[{ href: CAMPAIGNS, label: t('campaigns.title') }]} />
      <CampaignForm outcome={outcome} segments={segments} />
    </AdminFrame>
  );
}
