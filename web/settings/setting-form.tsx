import type { SettingView } from '#application/shared/settings-desk';
import { settingHref, SETTINGS } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { choiceOfLevel, choiceWords, isLevel } from './value-words.ts';
import { settingName } from './setting-words.ts';

const NOTE = { max: 300 } as const;

/** The value as a field has it. */
const inField = ({ value }: SettingView): string =>
  Array.isArray(value) ? value.join('\n') : value === null ? '' : String(value);

/** Changes one setting: its field, and why where its context asks. */
export function SettingForm({ setting, refused }: { setting: SettingView; refused: Refused | undefined }) {
  const t = useT();
  return (
    <ActForm
      refused={refused}
      action={settingHref(setting.key)}
      back={SETTINGS}
      submit={<Button look="main">{t('settings.one.save')}</Button>}
    >
      <input type="hidden" name="deed" value="change" />
      <VersionSeen as="seen" refused={refused} of={JSON.stringify(setting.value)} />
      <ValueField setting={setting} refused={refused} />
      {setting.asksWhy && (
        <TextField
          name="note"
          label={t('settings.one.note')}
          help={t('settings.one.noteHelp')}
          maxLength={NOTE.max}
          defaultValue={typedIn(refused, 'note', '')}
          error={errorOf(refused, 'note')}
        />
      )}
    </ActForm>
  );
}

function ValueField({ setting, refused }: { setting: SettingView; refused: Refused | undefined }) {
  const t = useT();
  const { shape, key, group } = setting;
  const field = {
    name: 'value',
    label: t('settings.one.value'),
    defaultValue: typedIn(refused, 'value', inField(setting)),
    error: errorOf(refused, 'value'),
  };
  switch (shape.kind) {
    case 'switch':
      return (
        <Checkbox
          name="value"
          label={settingName(t, setting)}
          error={field.error}
          defaultChecked={refused ? typedIn(refused, 'value') === 'on' : setting.value === true}
        />
      );
    case 'choice':
      return (
        <Select
          {...field}
          choices={shape.choices.map((value) => ({ value, label: choiceWords(t, { group }, value) }))}
        />
      );
    case 'whole':
      return isLevel(key) ? (
        <Select
          {...field}
          choices={Array.from({ length: shape.max - shape.min + 1 }, (_, index) => ({
            value: String(shape.min + index),
            label: choiceOfLevel(t, shape.min + index),
          }))}
        />
      ) : (
        <TextField
          {...field}
          type="number"
          inputMode="numeric"
          min={shape.min}
          max={shape.max}
          help={t('settings.one.whole', { min: shape.min, max: shape.max })}
        />
      );
    case 'lines':
      return <TextArea {...field} rows={8} help={t('settings.one.lines')} />;
    case 'month':
      return <TextField {...field} help={t('settings.one.month')} optional autoComplete="off" />;
    case 'text':
      return <TextArea {...field} rows={3} maxLength={shape.max} counter optional />;
    case 'elsewhere':
      return null;
  }
}
