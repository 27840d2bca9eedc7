import { englishReasonField, PRIORITIES, REVIEW_LIMITS } from '#application/moderation/limits';
import type { ReasonTexts, ReportReason } from '#application/moderation/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

const NUMBERS = [
  ['targetHours', 'review.reasons.hours', 1, 720],
  ['typeBonus', 'review.reasons.bonus', 0, 10],
  ['position', 'review.reasons.position', 1, 999],
] as const;
const BOXES = [
  ['requiresDetails', 'review.reasons.details'],
  ['guestAllowed', 'review.reasons.guests'],
  ['hidePendingReview', 'review.reasons.hides'],
  ['offered', 'review.reasons.offered'],
] as const;

type Changing = Pick<
  ReportReason,
  'label' | 'description' | 'english' | 'priority' | (typeof NUMBERS)[number][0] | (typeof BOXES)[number][0]
>;

/** All that may change of a reason. */
export function ReasonFields({ reason, refused }: { reason: Changing; refused: Refused | undefined }) {
  const t = useT();
  const checked = (field: (typeof BOXES)[number][0]) =>
    refused ? typedIn(refused, field) === 'on' : reason[field];
  return (
    <>
      <FormErrors errors={errorsOf(refused)} />
      <Texts texts={reason} called={(field) => field} refused={refused} />
      <Fieldset legend={t('review.reasons.english')} help={t('review.reasons.englishHelp')}>
        <Texts texts={reason.english} called={englishReasonField} refused={refused} optional />
      </Fieldset>
      <Select
        name="priority"
        label={t('review.reasons.priority')}
        defaultValue={typedIn(refused, 'priority', reason.priority)}
        error={errorOf(refused, 'priority')}
        choices={PRIORITIES.map((value, rank) => ({
          value,
          label: t(
            (['p0', 'p1', 'p2', 'p3'] as const).map((key) => `review.queue.priority.${key}` as const)[rank]!,
          ),
        }))}
      />
      {NUMBERS.map(([field, label, min, max]) => (
        <TextField
          key={field}
          name={field}
          type="number"
          min={min}
          max={max}
          label={t(label)}
          defaultValue={typedIn(refused, field, String(reason[field]))}
          error={errorOf(refused, field)}
        />
      ))}
      {BOXES.map(([field, label]) => (
        <Checkbox key={field} name={field} label={t(label)} defaultChecked={checked(field)} />
      ))}
    </>
  );
}

/** What whoever reports reads of it in one language. */
function Texts(props: {
  texts: ReasonTexts | null;
  called: (field: keyof ReasonTexts) => string;
  refused: Refused | undefined;
  optional?: true;
}) {
  const { texts, called, refused, optional } = props;
  const t = useT();
  const given = (field: keyof ReasonTexts) => ({
    name: called(field),
    label: t(`review.reasons.${field}`),
    maxLength: REVIEW_LIMITS.reason[field].max,
    defaultValue: typedIn(refused, called(field), texts?.[field] ?? ''),
    error: errorOf(refused, called(field)),
    optional,
  });
  return (
    <>
      <TextField {...given('label')} />
      <TextArea {...given('description')} rows={3} />
    </>
  );
}
