import type { ReactNode } from 'react';
import type { CampaignRow } from '#application/community/campaigns/campaigns.query';
import { sureOfCampaignHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn, versionSeen } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Select } from '../ui/field.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** What is done at once; what nothing brings back has a page that asks once more. */
type Intent = 'try' | 'unschedule' | 'pause' | 'resume';
type Asking = 'send' | 'stop' | 'remove';
const ASKED_AT = { send: 'envoyer', stop: 'arreter', remove: 'supprimer' } as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));
const USUAL_HOUR = '9';

/** What may be done with a campaign where it stands now. */
export function Steering({ campaign, refused }: { campaign: CampaignRow; refused: Refused | undefined }) {
  const t = useT();
  const { id, state } = campaign;
  const seen = versionSeen(refused, campaign.version);
  const version = <VersionSeen refused={refused} of={campaign.version} />;
  const isWritten = state === 'draft' || state === 'scheduled';
  return (
    <>
      {(isWritten || state === 'sending' || state === 'paused') && (
        <section aria-labelledby="envoyer" className="stack">
          <SectionHead id="envoyer" title={t('campaigns.acts')} />
          {isWritten && <Deed intent="try" look="outline" version={version} />}
          {isWritten && <AskFirst deed="send" id={id} seen={seen} look="main" />}
          {state === 'scheduled' && <Deed intent="unschedule" look="outline" version={version} />}
          {state === 'sending' && (
            <Deed intent="pause" look="main" help={t('campaigns.pauseHelp')} version={version} />
          )}
          {state === 'paused' && <Deed intent="resume" look="main" version={version} />}
          {!isWritten && <AskFirst deed="stop" id={id} seen={seen} look="danger" />}
        </section>
      )}
      {isWritten && (
        <section aria-labelledby="planifier">
          <SectionHead id="planifier" title={t('campaigns.scheduleTitle')} />
          <form method="post" noValidate className="form">
            {version}
            <DayField
              name="day"
              label={t('campaigns.day')}
              value={typedIn(refused, 'day')}
              error={errorOf(refused, 'day')}
            />
            <Select
              name="hour"
              label={t('campaigns.hour')}
              choices={HOURS.map((hour) => ({ value: hour, label: t('campaigns.hourOf', { hour }) }))}
              defaultValue={typedIn(refused, 'hour', USUAL_HOUR)}
              error={errorOf(refused, 'hour')}
            />
            <p>
              <Button name="intent" value="schedule">
                {t('campaigns.schedule')}
              </Button>
            </p>
          </form>
        </section>
      )}
      {isWritten && (
        <section aria-labelledby="supprimer">
          <SectionHead id="supprimer" title={t('campaigns.removeTitle')} />
          <AskFirst deed="remove" id={id} seen={seen} look="danger" />
        </section>
      )}
    </>
  );
}

function AskFirst(props: { deed: Asking; id: string; seen: string; look: 'main' | 'danger' }) {
  const { deed, id, seen, look } = props;
  const t = useT();
  return (
    <>
      <p className="small muted">{t(`campaigns.${deed}Help`)}</p>
      <p>
        <ButtonLink look={look} href={sureOfCampaignHref(id, ASKED_AT[deed], seen)}>
          {t(`campaigns.${deed}`)}
        </ButtonLink>
      </p>
    </>
  );
}

function Deed(props: { intent: Intent; look: 'main' | 'outline'; version: ReactNode; help?: string }) {
  const { intent, look, version, help } = props;
  const t = useT();
  return (
    <form method="post">
      {version}
      {help !== undefined && <p className="small muted">{help}</p>}
      <p>
        <Button look={look} name="intent" value={intent}>
          {t(`campaigns.${intent}`)}
        </Button>
      </p>
    </form>
  );
}
