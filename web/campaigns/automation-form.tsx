import type { AutomationRow } from '#application/community/automations/automations.query';
import type { ShownCampaign } from '#application/community/campaigns/try-campaign';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { useUnsent } from '../ui/unsent.ts';
import { LetterFields } from './letter-fields.tsx';
import { Mail } from './shown.tsx';

/** An automation that was read again: who would get it now, and how it looks. */
export interface ShownAutomation {
  readonly shows: ShownCampaign;
  readonly due: number;
  readonly tried: boolean;
  readonly typed: Refused['typed'];
}
export type AutomationOutcome = Refused | ShownAutomation | undefined;

/** How it is saved, by whether it is on: first so that it stays as it is. */
const SAVES = {
  on: [
    { intent: 'on', says: 'keepOn' },
    { intent: 'off', says: 'turnOff' },
  ],
  off: [
    { intent: 'off', says: 'keepOff' },
    { intent: 'on', says: 'turnOn' },
  ],
} as const;

/** What leaves by itself. Its first two buttons keep nothing. */
export function AutomationForm(props: {
  outcome: AutomationOutcome;
  terms: AutomationRow['terms'];
  version: number;
  usualDelay: number;
}) {
  const { outcome, terms, version, usualDelay } = props;
  const t = useT();
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const unsent = useUnsent(outcome !== undefined, true);
  const shown = outcome && 'shows' in outcome ? outcome : undefined;
  const typed = (field: string, kept = '') => typedIn(outcome, field, outcome ? '' : kept);
  const labels = {
    subject: t('campaigns.subject'),
    body: t('campaigns.body'),
    delayDays: t('campaigns.automations.delay'),
  };
  return (
    <>
      {shown?.tried && (
        <Alert tone="ok" title={t('campaigns.tried')}>
          {t('campaigns.triedHelp')}
        </Alert>
      )}
      {shown && (
        <Alert live title={t('campaigns.automations.due', { due: shown.due })}>
          {t('campaigns.automations.dueHelp')}
        </Alert>
      )}
      {shown && <Mail shows={shown.shows} />}
      <form method="post" noValidate className="form" {...unsent}>
        <FormErrors errors={errorsOf(refused, labels)} />
        <VersionSeen refused={outcome} of={version} />
        <TextField
          name="delayDays"
          label={labels.delayDays}
          inputMode="numeric"
          maxLength={3}
          defaultValue={typed('delayDays', String(terms?.delayDays ?? usualDelay))}
          error={errorOf(refused, 'delayDays')}
        />
        <LetterFields outcome={outcome} refused={refused} kept={terms ?? null} rows={12} />
        <p className="cluster">
          <Button look={shown ? 'outline' : 'main'} name="intent" value="preview">
            {t('campaigns.preview')}
          </Button>
          <Button look="outline" name="intent" value="try">
            {t('campaigns.try')}
          </Button>
          {(terms?.isOn ? SAVES.on : SAVES.off).map(({ intent, says }, at) => (
            <Button key={intent} look={shown && at === 0 ? 'main' : 'outline'} name="intent" value={intent}>
              {t(`campaigns.automations.${says}`)}
            </Button>
          ))}
        </p>
      </form>
    </>
  );
}
