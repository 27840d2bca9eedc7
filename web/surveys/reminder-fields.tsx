import { REMINDER_LIMITS, REMINDER_MOMENTS } from '#application/engagement/limits';
import type { ReminderState } from '#application/engagement/surveys/survey-view';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';

/** When those who have not answered are asked again: a number of days for each reminder, and what they are counted from. */
export function ReminderFields(props: { refused: Refused | undefined; reminders: readonly ReminderState[] }) {
  const t = useT();
  const { refused, reminders } = props;
  const days = typedList(
    refused,
    'reminderDays',
    reminders.map((one) => String(one.days)),
  );
  const moments = typedList(
    refused,
    'reminderMoments',
    reminders.map(({ moment }) => moment),
  );
  const error = errorOf(refused, 'reminders') ?? errorOf(refused, 'reminderDays');
  const choices = REMINDER_MOMENTS.map((value) => ({
    value,
    label: t(`surveys.admin.remind.moments.${value}`),
  }));
  return (
    <Fieldset
      id="reminders"
      legend={t('surveys.admin.remind.fields')}
      help={t('surveys.admin.remind.help')}
      error={error}
    >
      {Array.from({ length: REMINDER_LIMITS.most }, (_, at) => (
        <div key={at} className="fields-row">
          <TextField
            name="reminderDays"
            id={`reminder-days-${at + 1}`}
            label={t('surveys.admin.remind.days', { number: at + 1 })}
            optional
            inputMode="numeric"
            maxLength={3}
            defaultValue={days[at] ?? ''}
          />
          <Select
            name="reminderMoments"
            id={`reminder-moment-${at + 1}`}
            label={t('surveys.admin.remind.moment', { number: at + 1 })}
            choices={choices}
            defaultValue={moments[at] ?? REMINDER_MOMENTS[0]}
          />
        </div>
      ))}
    </Fieldset>
  );
}
