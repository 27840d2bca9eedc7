import type { CampaignAudience } from '#application/community/campaigns/campaigns.query';
import type { ShownCampaign } from '#application/community/campaigns/try-campaign';
import { campaignHref } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Prose } from '../ui/prose.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** How many would get a campaign, and how it looks to whoever writes it. */
export function Shown(props: { audience: CampaignAudience; shows: ShownCampaign; tried: boolean }) {
  const { audience, shows, tried } = props;
  const t = useT();
  return (
    <>
      {tried && (
        <Alert tone="ok" title={t('campaigns.tried')}>
          {t('campaigns.triedHelp')}
        </Alert>
      )}
      <Audience audience={audience} live />
      <Mail shows={shows} />
    </>
  );
}

/** How many are meant, and how many of them agree to such mails. */
export function Audience({ audience, live }: { audience: CampaignAudience; live?: boolean }) {
  const { members, reachable, recent } = audience;
  const t = useT();
  const { formatDay } = useFormat();
  return (
    <>
      <Alert
        tone={reachable === 0 ? 'warn' : 'info'}
        {...(live && { live })}
        title={t('campaigns.audience', { reachable })}
      >
        {t('campaigns.audienceOf', { members })}
        {reachable < members && ` ${t('campaigns.audienceMissing')}`}
      </Alert>
      {recent && (
        <Alert tone="warn" {...(live && { live })} title={t('campaigns.recent')}>
          {t.rich('campaigns.recentOf', {
            name: <a href={campaignHref(recent.id)}>{recent.name}</a>,
            day: formatDay(recent.begunAt),
          })}
        </Alert>
      )}
    </>
  );
}

/** The mail as whoever looks would get it. */
export function Mail({ shows }: { shows: ShownCampaign }) {
  const t = useT();
  return (
    <section aria-labelledby="apercu">
      <SectionHead id="apercu" title={t('campaigns.previewTitle')} />
      <p>
        <strong>{shows.subject}</strong>
      </p>
      <Prose html={shows.html} />
    </section>
  );
}
