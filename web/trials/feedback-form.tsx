import { FEEDBACK_KINDS, SEVERITIES, TRIAL_LIMITS } from '#application/engagement/limits';
import type { TrialTask } from '#application/engagement/trials/trial-view';
import { ActForm } from '../layout/small-page.tsx';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { WarnedBox } from '../words/warned-box.tsx';

/** Where a tester tells the team what they met with. */
export function FeedbackForm(props: {
  refused: Refused | undefined;
  back: string;
  tasks: readonly TrialTask[];
}) {
  const { refused, back, tasks } = props;
  const t = useT();
  return (
    <ActForm
      refused={refused}
      back={back}
      submit={<Button look="main">{t('trials.feedback.submit')}</Button>}
      labels={{
        kind: t('trials.feedback.kind'),
        severity: t('trials.feedback.severity'),
        task: t('trials.feedback.about'),
        title: t('trials.feedback.name'),
        body: t('trials.feedback.body'),
      }}
    >
      <WarnedBox refused={refused} />
      <RadioGroup
        name="kind"
        legend={t('trials.feedback.kind')}
        required
        value={typedIn(refused, 'kind')}
        error={errorOf(refused, 'kind')}
        choices={FEEDBACK_KINDS.map((value) => ({ value, label: t(`trials.kind.${value}`) }))}
      />
      <Select
        name="severity"
        label={t('trials.feedback.severity')}
        help={t('trials.feedback.severityHelp')}
        placeholder={t('trials.feedback.noSeverity')}
        choices={SEVERITIES.map((value) => ({ value, label: t(`trials.severity.${value}`) }))}
        defaultValue={typedIn(refused, 'severity')}
        error={errorOf(refused, 'severity')}
      />
      <Select
        name="task"
        label={t('trials.feedback.about')}
        placeholder={t('trials.feedback.whole')}
        choices={tasks.map(({ title }, at) => ({
          value: String(at + 1),
          label: t('trials.tasks.one', { number: at + 1, title }),
        }))}
        defaultValue={typedIn(refused, 'task')}
        error={errorOf(refused, 'task')}
      />
      <TextField
        name="title"
        label={t('trials.feedback.name')}
        maxLength={TRIAL_LIMITS.feedbackTitle.max}
        defaultValue={typedIn(refused, 'title')}
        error={errorOf(refused, 'title')}
      />
      <TextArea
        name="body"
        label={t('trials.feedback.body')}
        help={t('trials.feedback.bodyHelp')}
        rows={7}
        maxLength={TRIAL_LIMITS.feedback.max}
        counter
        defaultValue={typedIn(refused, 'body')}
        error={errorOf(refused, 'body')}
      />
    </ActForm>
  );
}
