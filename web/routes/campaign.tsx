import { useActionData } from '@remix-run/react';
import { SteerCampaignRequest } from '#interfaces/http/community/campaigns.request';
import { campaignIdIn } from '../campaigns/campaign-in.ts';
import { Report } from '../campaigns/report.tsx';
import { Audience, Mail } from '../campaigns/shown.tsx';
import { Steering } from '../campaigns/steering.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { campaignHref, CAMPAIGNS, changeCampaignHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Progress } from '../ui/progress.tsx';

export const loader = read('campaigns.manage', async (visit) => {
  const { app, actor } = visit;
  const campaign = await app.members.campaigns.one(actor, campaignIdIn(visit));
  const isWritten = campaign.state === 'draft' || campaign.state === 'scheduled';
  const [audience, shows] = await Promise.all([
    isWritten && campaign.segment ? app.members.campaigns.audience(actor, campaign.segment.id) : null,
    app.members.tryCampaign.show({ actor, words: campaign }),
  ]);
  return { campaign, isWritten, audience, shows };
});

export const action = act('campaigns.manage', SteerCampaignRequest, async (input, visit) => {
  const { app, actor } = visit;
  const { intent, version, day = '', hour = 0 } = input;
  const id = campaignIdIn(visit);
  if (intent === 'remove') {
    await app.members.removeCampaign.execute({ actor, id, version });
    return seeOther(CAMPAIGNS, telling('campaigns.flash.removed'));
  }
  if (intent === 'try') {
    const words = await app.members.campaigns.one(actor, id);
    await app.members.tryCampaign.execute({ actor, words });
    return seeOther(campaignHref(id), telling('campaigns.flash.tried'));
  }
  const when = intent === 'schedule' ? { day, hour } : null;
  await app.members.steerCampaign.execute({ actor, id, version, steering: intent, when });
  return seeOther(campaignHref(id), telling(`campaigns.flash.${intent}`));
});

/** One campaign: who would get it, what it says, how far it is, and what it did. */
export default function CampaignRoute() {
  const { campaign, isWritten, audience, shows } = usePageData<typeof loader>();
  const { id, name, state, startsAt, isHeldBack, waitsForFactor, begunAt, overAt, report, segment } =
    campaign;
  const refused = useActionData<Refused>();
  const t = useT();
  const { formatNumber, formatMoment } = useFormat();
  const done = report.chosen - report.toSend;
  return (
    <AdminFrame
      place="campaigns"
      title={name}
      lead={`${t(`campaigns.states.${state}`)} · ${segment?.name ?? t('campaigns.noSegment')}`}
      acts={
        isWritten ? (
          <ButtonLink icon="edit" href={changeCampaignHref(id)}>
            {t('campaigns.change')}
          </ButtonLink>
        ) : undefined
      }
    >
      <Breadcrumbs items={[{ href: CAMPAIGNS, label: t('campaigns.title') }]} />
      <FormErrors errors={errorsOf(refused, { day: t('campaigns.day'), hour: t('campaigns.hour') })} />
      {isHeldBack && <Alert title={t('campaigns.heldBack')}>{t('campaigns.heldBackHelp')}</Alert>}
      {waitsForFactor && <Alert title={t('campaigns.waits')}>{t('campaigns.waitsHelp')}</Alert>}
      {state === 'scheduled' && startsAt && (
        <p>{t('campaigns.startsAt', { when: formatMoment(startsAt) })}</p>
      )}
      {begunAt && <p>{t('campaigns.begunAt', { when: formatMoment(begunAt) })}</p>}
      {overAt && <p>{t('campaigns.overAt', { when: formatMoment(overAt) })}</p>}
      {(state === 'sending' || state === 'paused') && (
        <>
          <Progress id="avancement" label={t('campaigns.progress')} value={done} max={report.chosen}>
            {t('campaigns.progressOf', { done: formatNumber(done), chosen: formatNumber(report.chosen) })}
          </Progress>
          <p>
            <ButtonLink href={campaignHref(id)}>{t('campaigns.lookAgain')}</ButtonLink>
          </p>
        </>
      )}
      {audience && <Audience audience={audience} />}
      {!isWritten && <Report id={id} report={report} />}
      <Mail shows={shows} />
      <Steering campaign={campaign} refused={refused} />
    </AdminFrame>
  );
}
