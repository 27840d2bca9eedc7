import type { MyPreferences } from '#application/community/members/my-preferences.query';
import { MAIL_RHYTHMS } from '#application/community/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { type Translate, useT } from '../lib/texts.tsx';
import { Checkbox, RadioGroup } from '../ui/choices.tsx';
import { Select } from '../ui/field.tsx';
import { PreferenceFold } from './preference-fold.tsx';

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));

/** What is chosen, in the line that stands while the rest is folded: the rhythm of the digest, and whether nothing else comes. */
function habitsState({ rhythm, digestOnly }: MyPreferences['mailHabits'], t: Translate): string {
  const hasDigest = rhythm !== 'at-once' && rhythm !== 'none';
  return t(
    digestOnly && hasDigest ? `accounts.mail.onlyRhythms.${rhythm}` : `accounts.mail.rhythms.${rhythm}`,
  );
}

/** How often mails come, and when they wait. */
export function MailHabitsField(props: {
  habits: MyPreferences['mailHabits'];
  refused: Refused | undefined;
}) {
  const { habits, refused } = props;
  const t = useT();
  const hours = HOURS.map((hour) => ({ value: hour, label: t('accounts.mail.hour', { hour }) }));
  const hour = (field: 'quietFrom' | 'quietTo', kept: number | undefined) =>
    typedIn(refused, field, kept === undefined ? '' : String(kept));
  const digestOnly = refused ? typedIn(refused, 'digestOnly') === 'oui' : habits.digestOnly;
  return (
    <PreferenceFold
      id="mails"
      title={t('accounts.mail.legend')}
      state={habitsState(habits, t)}
      isOpen={refused !== undefined}
    >
      <p className="help">{t('accounts.mail.help')}</p>
      <RadioGroup
        name="rhythm"
        legend={t('accounts.mail.rhythm')}
        value={typedIn(refused, 'rhythm', habits.rhythm)}
        choices={MAIL_RHYTHMS.map((rhythm) => ({
          value: rhythm,
          label: t(`accounts.mail.rhythms.${rhythm}`),
          help: t(`accounts.mail.rhythmHelp.${rhythm}`),
        }))}
        error={errorOf(refused, 'rhythm')}
      />
      <Checkbox
        name="digestOnly"
        value="oui"
        label={t('accounts.mail.digestOnly')}
        help={t('accounts.mail.digestOnlyHelp')}
        defaultChecked={digestOnly}
      />
      <div className="notify-hours">
        <Select
          name="quietFrom"
          label={t('accounts.mail.quietFrom')}
          help={t('accounts.mail.quietHelp')}
          placeholder={t('accounts.mail.noQuiet')}
          choices={hours}
          defaultValue={hour('quietFrom', habits.quiet?.from)}
          error={errorOf(refused, 'quietFrom')}
        />
        <Select
          name="quietTo"
          label={t('accounts.mail.quietTo')}
          placeholder={t('accounts.mail.noQuiet')}
          choices={hours}
          defaultValue={hour('quietTo', habits.quiet?.to)}
        />
      </div>
    </PreferenceFold>
  );
}
