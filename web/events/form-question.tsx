import { FORM_LIMITS } from '#application/events/limits';
import type { FormQuestion, KeptAnswer } from '#application/events/gatherings/gathering-view';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { CheckGroup, RadioGroup } from '../ui/choices.tsx';
import { TextField } from '../ui/field.tsx';

/** Where the refusals of a question lead. */
export const answerField = (id: string): string => `answers.${id}`;

/** One question of the form of an event, with the field for its answer. */
export function FormQuestionField(props: {
  question: FormQuestion;
  /** What its field is called in the form. */
  name: string;
  /** What was answered before; undefined for nothing. */
  kept: KeptAnswer | undefined;
  refused: Refused | undefined;
}) {
  const { question, name, kept, refused } = props;
  const t = useT();
  const { kind, required } = question;
  const field = { name, id: answerField(question.id), error: errorOf(refused, answerField(question.id)) };
  if (kind === 'text')
    return (
      <TextField
        {...field}
        label={question.label}
        optional={!required}
        maxLength={FORM_LIMITS.answer.max}
        defaultValue={typedIn(refused, name, kept?.values[0])}
      />
    );
  const legend = (
    <>
      {question.label}
      {!required && <span className="field__optional"> {t('ui.field.optional')}</span>}
    </>
  );
  if (kind === 'multiple')
    return (
      <CheckGroup
        {...field}
        legend={legend}
        help={t('events.formAsk.several')}
        values={typedList(refused, name, kept?.values)}
        choices={question.options.map((value) => ({ value, label: value }))}
      />
    );
  const choices =
    kind === 'yes_no'
      ? (['yes', 'no'] as const).map((value) => ({ value, label: t(`events.formAsk.${value}`) }))
      : question.options.map((value) => ({ value, label: value }));
  return (
    <RadioGroup
      {...field}
      legend={legend}
      value={typedIn(refused, name, kept?.values[0])}
      choices={choices}
    />
  );
}
