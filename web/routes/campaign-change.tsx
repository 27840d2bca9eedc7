import { useActionData } from '@remix-run/react';
import { CampaignRequest } from '#interfaces/http/community/campaigns.request';
import { CampaignForm, type CampaignOutcome, type ShownOutcome } from '../campaigns/campaign-form.tsx';
import { campaignIdIn } from '../campaigns/campaign-in.ts';
import { shown, writtenIn } from '../campaigns/written.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { campaignHref, CAMPAIGNS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';

export const loader = read('campaigns.manage', async (visit) => {
  const { app, actor } = visit;
  const [campaign, segments] = await Promise.all([
    app.members.campaigns.one(actor, campaignIdIn(visit)),
    app.members.campaigns.segments(actor),
  ]);
  return { campaign, segments };
});

export const action = act<CampaignRequest, ShownOutcome>(
  'campaigns.manage',
  CampaignRequest,
  async (input, deed) => {
    if (input.intent !== 'save') return shown(input, deed);
    const { app, actor } = deed;
    const id = campaignIdIn(deed);
    await app.members.saveCampaign.execute({ actor, id, version: input.version, ...writtenIn(input) });
    return seeOther(campaignHref(id), telling('campaigns.flash.saved'));
  },
);

/** Writes a campaign anew, while nobody got it yet. */
export default function CampaignChangeRoute() {
  const { campaign, segments } = usePageData<typeof loader>();
  const outcome = useActionData() as CampaignOutcome;
  const t = useT();
  return (
    <AdminFrame place="campaigns" title={t('campaigns.changeOf', { name: campaign.name })}>
      <Breadcrumbs
        items={[
          { href: CAMPAIGNS, label: t('campaigns.title') },
          { href: campaignHref(campaign.id), label: campaign.name },
        ]}
      />
      <CampaignForm outcome={outcome} segments={segments} campaign={campaign} />
    </AdminFrame>
  );
}
