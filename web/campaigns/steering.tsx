import type { CampaignRow } from '#application/community/campaigns/campaigns.query';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Select } from '../ui/field.tsx';
import { SectionHead } from '../ui/section-head.tsx';

type Intent = 'send' | 'try' | 'unschedule' | 'pause' | 'resume' | 'stop' | 'remove';
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));
const USUAL_HOUR = '9';

/** What may be done with a campaign where it stands now. */
export function Steering({ state, refused }: { state: CampaignRow['state']; refused: Refused | undefined }) {
  const t = useT();
  const isWritten = state === 'draft' || state === 'scheduled';
  return (
    <>
      {(isWritten || state === 'sending' || state === 'paused') && (
        <section aria-labelledby="envoyer">
          <SectionHead id="envoyer" title={t('campaigns.acts')} />
          {isWritten && <Deed intent="try" look="outline" />}
          {isWritten && <Deed intent="send" look="main" help={t('campaigns.sendHelp')} />}
          {state === 'scheduled' && <Deed intent="unschedule" look="outline" />}
          {state === 'sending' && <Deed intent="pause" look="main" help={t('campaigns.pauseHelp')} />}
          {state === 'paused' && <Deed intent="resume" look="main" />}
          {!isWritten && <Deed intent="stop" look="danger" help={t('campaigns.stopHelp')} />}
        </section>
      )}
      {isWritten && (
        <section aria-labelledby="planifier">
          <SectionHead id="planifier" title={t('campaigns.scheduleTitle')} />
          <form method="post" noValidate className="form">
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
          <Deed intent="remove" look="danger" help={t('campaigns.removeHelp')} />
        </section>
      )}
    </>
  );
}

function Deed({
  intent,
  look,
  help,
}: {
  intent: Intent;
  look: 'main' | 'outline' | 'danger';
  help?: string;
}) {
  const t = useT();
  return (
    <form method="post">
      {help !== undefined && <p className="small muted">{help}</p>}
      <p>
        <Button look={look} name="intent" value={intent}>
          {t(`campaigns.${intent}`)}
        </Button>
      </p>
    </form>
  );
}
