import { SURVEY_LIMITS } from '#application/engagement/limits';
import type { Question } from '#application/engagement/surveys/survey-view';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn, typedList } from '../lib/refused.ts';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { CheckGroup, RadioGroup } from '../ui/choices.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { placesOf } from './answer-words.ts';

interface Props {
  question: Question;
  /** What its field is called in the form. */
  name: string;
  /** What was answered before. */
  mark: string | undefined;
  refused: Refused | undefined;
}

/** Where the refusals of a question lead. */
export const answerField = (key: string): string => `answers.${key}`;

/** One question of a survey with the fields for its answer. */
export function QuestionField(props: Props) {
  const { question } = props;
  if (question.kind === 'text' || question.kind === 'number') return <Typed {...props} />;
  return <Chosen {...props} />;
}

function Chosen({ question, name, mark, refused }: Props) {
  const t = useT();
  const written = useWritten();
  const { kind, from, to, options, key, required } = question;
  const label = <Asked label={question.label} required={required} />;
  const error = errorOf(refused, answerField(key));
  const group = { name, id: answerField(key), legend: label, error };
  if (kind === 'scale') {
    const steps = Array.from({ length: to! - from! + 1 }, (_, at) => String(from! + at));
    return (
      <div className="scale">
        <RadioGroup
          {...group}
          help={t('surveys.answer.scale', { from: from!, to: to! })}
          value={typedIn(refused, name, mark)}
          choices={steps.map((value) => ({ value, label: value }))}
        />
      </div>
    );
  }
  const choices = options.map((option, at) => ({
    value: String(at),
    label: <span {...written}>{option}</span>,
  }));
  return kind === 'multiple' ? (
    <CheckGroup
      {...group}
      help={t('surveys.answer.several')}
      values={typedList(refused, name, placesOf(mark))}
      choices={choices}
    />
  ) : (
    <RadioGroup {...group} value={typedIn(refused, name, mark)} choices={choices} />
  );
}

function Typed({ question, name, mark, refused }: Props) {
  const t = useT();
  const format = useFormat();
  const written = useWritten();
  const { key, from, to } = question;
  const field = {
    name,
    id: answerField(key),
    label: <span {...written}>{question.label}</span>,
    optional: !question.required,
    defaultValue: typedIn(refused, name, mark),
    error: errorOf(refused, answerField(key)),
  };
  if (question.kind === 'text')
    return (
      <TextArea
        {...field}
        help={t('surveys.answer.text')}
        rows={4}
        counter
        maxLength={SURVEY_LIMITS.answer.max}
      />
    );
  const bounds = { from: format.formatNumber(from!), to: format.formatNumber(to!) };
  return (
    <TextField
      {...field}
      help={t('surveys.answer.between', bounds)}
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
    />
  );
}

function Asked({ label, required }: { label: string; required: boolean }) {
  const t = useT();
  return (
    <>
      <span {...useWritten()}>{label}</span>
      {!required && <span className="field__optional"> {t('ui.field.optional')}</span>}
    </>
  );
}
