import { QUESTION_KINDS, SURVEY_LIMITS } from '#application/engagement/limits';
import type { Question, SurveyDesk } from '#application/engagement/surveys/survey-view';
import { ActForm } from '../layout/small-page.tsx';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox, CheckGroup, RadioGroup } from '../ui/choices.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';

interface Props {
  refused: Refused | undefined;
  survey: SurveyDesk;
  /** The one that is changed; a new one is written without. */
  question: Question | undefined;
  /** Place of the page that it stands on, or is to stand on. */
  page: number;
  back: string;
}

const OPTIONS_TYPED = SURVEY_LIMITS.options.max * (SURVEY_LIMITS.option.max + 2);

/** Everything that is said of one question. */
export function QuestionForm({ refused, survey, question, page, back }: Props) {
  const t = useT();
  return (
    <ActForm
      refused={refused}
      back={back}
      submit={
        <Button look="main">{t(question ? 'surveys.question.save' : 'surveys.question.submit')}</Button>
      }
      labels={{
        label: t('surveys.question.label'),
        options: t('surveys.question.options'),
        from: t('surveys.question.from'),
        to: t('surveys.question.to'),
        when: t('surveys.question.when'),
      }}
    >
      <VersionSeen refused={refused} of={survey.version} />
      <TextField
        name="label"
        label={t('surveys.question.label')}
        maxLength={SURVEY_LIMITS.label.max}
        defaultValue={typedIn(refused, 'label', question?.label)}
        error={errorOf(refused, 'label')}
      />
      <RadioGroup
        name="kind"
        legend={t('surveys.question.kind')}
        value={typedIn(refused, 'kind', question?.kind ?? 'single')}
        error={errorOf(refused, 'kind')}
        choices={QUESTION_KINDS.map((kind) => ({ value: kind, label: t(`surveys.question.kinds.${kind}`) }))}
      />
      <TextArea
        name="options"
        label={t('surveys.question.options')}
        help={t('surveys.question.optionsHelp')}
        rows={6}
        maxLength={OPTIONS_TYPED}
        defaultValue={typedIn(refused, 'options', question?.options.join('\n'))}
        error={errorOf(refused, 'options')}
      />
      <Bound name="from" refused={refused} value={question?.from} />
      <Bound name="to" refused={refused} value={question?.to} />
      <Checkbox
        name="required"
        label={t('surveys.question.required')}
        defaultChecked={refused ? typedIn(refused, 'required') === 'on' : (question?.required ?? true)}
      />
      <Select
        name="page"
        label={t('surveys.question.page')}
        defaultValue={typedIn(refused, 'page', String(page + 1))}
        error={errorOf(refused, 'page')}
        choices={survey.pages.map(({ title }, at) => ({ value: String(at + 1), label: title }))}
      />
      <Condition refused={refused} survey={survey} question={question} />
    </ActForm>
  );
}

function Bound(props: {
  name: 'from' | 'to';
  refused: Refused | undefined;
  value: number | null | undefined;
}) {
  const t = useT();
  const { name, refused, value } = props;
  return (
    <TextField
      name={name}
      label={t(`surveys.question.${name}`)}
      help={t('surveys.question.boundsHelp')}
      optional
      inputMode="numeric"
      maxLength={7}
      defaultValue={typedIn(refused, name, value == null ? '' : String(value))}
      error={errorOf(refused, name)}
    />
  );
}

/** The answers to questions before it that it may depend on. */
function Condition({ refused, survey, question }: Pick<Props, 'refused' | 'survey' | 'question'>) {
  const t = useT();
  const all = survey.pages.flatMap(({ questions }) => questions);
  const own = all.findIndex(({ key }) => key === question?.key);
  const before = (own === -1 ? all : all.slice(0, own)).filter(({ options }) => options.length > 0);
  if (before.length === 0) return null;
  const known = question?.when;
  return (
    <CheckGroup
      name="when"
      legend={t('surveys.question.when')}
      help={t('surveys.question.whenHelp')}
      values={typedList(refused, 'when', known?.options.map((option) => `${known.question}:${option}`) ?? [])}
      error={errorOf(refused, 'when')}
      choices={before.flatMap(({ key, label, options }) =>
        options.map((option, at) => ({
          value: `${key}:${at}`,
          label: t('surveys.question.whenOf', { question: label, option }),
        })),
      )}
    />
  );
}
