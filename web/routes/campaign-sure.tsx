import { redirect } from '@remix-run/node';
import type { CampaignRow } from '#application/community/campaigns/campaigns.query';
import { campaignIdIn } from '../campaigns/campaign-in.ts';
import { Audience } from '../campaigns/shown.tsx';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { campaignHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { aNumber, lenientQueryOf } from '../lists/query.ts';
import { Button } from '../ui/button.tsx';

type Deed = 'send' | 'stop' | 'remove';

/** What nothing brings back, by what its address says. */
const DEEDS: Readonly<Record<string, Deed>> = { envoyer: 'send', arreter: 'stop', supprimer: 'remove' };
const WRITTEN: readonly CampaignRow['state'][] = ['draft', 'scheduled'];
const UNDER_WAY: readonly CampaignRow['state'][] = ['sending', 'paused'];

export const loader = read('campaigns.manage', async (visit) => {
  const { app, actor, params, url } = visit;
  const asked = params['acte'] ?? '';
  const deed = Object.hasOwn(DEEDS, asked) ? DEEDS[asked] : undefined;
  if (!deed) throw nothingHere('site.page-not-found');
  const campaign = await app.members.campaigns.one(actor, campaignIdIn(visit));
  // Meanwhile it went further: its page tells how far.
  if (!(deed === 'stop' ? UNDER_WAY : WRITTEN).includes(campaign.state))
    throw redirect(campaignHref(campaign.id), 302);
  const meant = deed === 'send' ? campaign.segment : null;
  const audience = meant && (await app.members.campaigns.audience(actor, meant.id));
  const { lue = String(campaign.version) } = lenientQueryOf(url, { lue: aNumber });
  return { deed, campaign, audience, seen: lue };
});

/** Asks once more, with how many it is about, before a campaign leaves or goes for good. Its page does it. */
export default function CampaignSureRoute() {
  const { deed, campaign, audience, seen } = usePageData<typeof loader>();
  const { id, name, subject, report } = campaign;
  const t = useT();
  const says: Readonly<Record<Deed, { lead: string; act: string }>> = {
    send: {
      lead: t('campaigns.sure.sendLead', { subject }),
      act: t('campaigns.sure.sendTo', { reachable: audience?.reachable ?? 0 }),
    },
    stop: { lead: t('campaigns.sure.stopLead', { left: report.toSend }), act: t('campaigns.stop') },
    remove: { lead: t('campaigns.removeHelp'), act: t('campaigns.remove') },
  };
  return (
    <SmallPage title={t(`campaigns.sure.${deed}`, { name })} lead={says[deed].lead}>
      {audience && <Audience audience={audience} />}
      <ActForm
        refused={undefined}
        action={campaignHref(id)}
        back={campaignHref(id)}
        submit={
          <Button look="final" name="intent" value={deed}>
            {says[deed].act}
          </Button>
        }
      >
        <VersionSeen of={seen} />
      </ActForm>
    </SmallPage>
  );
}
