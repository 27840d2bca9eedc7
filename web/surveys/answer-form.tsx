import type { SurveyView } from '#application/engagement/surveys/survey-view';
import { PLACES } from '#interfaces/http/engagement/surveys.request';
import { surveyAnswerHref } from '../lib/addresses.ts';
import { branchName } from '../lib/branches.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { useUnsent } from '../ui/unsent.ts';
import { WarnedBox } from '../words/warned-box.tsx';
import { askedOn } from './pages-asked.ts';
import { answerField, QuestionField } from './question-field.tsx';

interface Props {
  survey: SurveyView;
  /** Its place, from 0. */
  page: number;
  refused: Refused | undefined;
}

/** The questions of one page, with what was answered before. The first button is what Enter presses: on to the next. */
export function AnswerForm({ survey, page, refused }: Props) {
  const t = useT();
  const unsent = useUnsent(refused !== undefined, true);
  const questions = askedOn(survey, page);
  const labels = Object.fromEntries(questions.map(({ key, label }) => [answerField(key), label]));
  return (
    <form method="post" action={surveyAnswerHref(survey, page + 1)} noValidate className="stack" {...unsent}>
      <FormErrors errors={errorsOf(refused, labels)} />
      <WarnedBox refused={refused} />
      <input type="hidden" name="page" value={page + 1} />
      {questions.map(({ key }) => (
        <input key={key} type="hidden" name="shown" value={key} />
      ))}
      {page === 0 && <BranchField survey={survey} refused={refused} />}
      {questions.map((question, at) => (
        <QuestionField
          key={question.key}
          question={question}
          name={PLACES[at]!}
          mark={survey.draft?.answers[question.key]}
          refused={refused}
        />
      ))}
      <p className="cluster">
        <Button look="main" name="way" value="next">
          {t('surveys.answer.next')}
        </Button>
        {page > 0 && (
          <Button name="way" value="back">
            {t('surveys.answer.back')}
          </Button>
        )}
        <Button look="quiet" name="way" value="later">
          {t('surveys.answer.later')}
        </Button>
      </p>
    </form>
  );
}

/** For members of several branches; one that is full is not offered. */
function BranchField({ survey, refused }: Omit<Props, 'page'>) {
  const t = useT();
  if (survey.branches.length < 2) return null;
  const open = survey.branches.filter((branch) => !survey.full.includes(branch));
  return (
    <RadioGroup
      name="branch"
      legend={t('surveys.answer.branch')}
      help={t('surveys.answer.branchHelp')}
      value={typedIn(refused, 'branch', survey.draft?.branch ?? '')}
      error={errorOf(refused, 'branch')}
      choices={open.map((branch) => ({ value: branch, label: branchName(branch, t) }))}
    />
  );
}
