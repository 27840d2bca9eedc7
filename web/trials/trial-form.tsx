import { BRANCHES } from '#application/community/limits';
import { TRIAL_LIMITS } from '#application/engagement/limits';
import type { SegmentChoices } from '#application/community/segments/segment-choices.query';
import type { TrialView } from '#application/engagement/trials/trial-view';
import { ActForm } from '../layout/small-page.tsx';
import { branchName } from '../lib/branches.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn, typedList } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { segmentOptions } from '../segments/segment-options.ts';
import { Button } from '../ui/button.tsx';
import { CheckGroup } from '../ui/choices.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';

interface Props {
  refused: Refused | undefined;
  former?: TrialView;
}

/** So many empty places for tasks stand below those there are. */
const MORE_TASKS = 3;

/** What a test is about, for whom, and what testers do. */
export function TrialForm({
  refused,
  former,
  segments,
  back,
}: Props & { segments: SegmentChoices; back: string }) {
  const t = useT();
  return (
    <ActForm
      refused={refused}
      back={back}
      submit={<Button look="main">{t('trials.form.save')}</Button>}
      inOrder
      labels={{
        title: t('trials.form.name'),
        goal: t('trials.form.goal'),
        confidentiality: t('trials.form.confidentiality'),
        sought: t('trials.form.sought'),
        audiences: t('trials.form.audiences'),
        seats: t('trials.form.seats'),
        quotas: t('trials.form.quotas'),
        taskTitles: t('trials.form.tasks'),
        taskSteps: t('trials.form.taskSteps'),
        taskExpected: t('trials.form.taskExpected'),
      }}
    >
      {former && <VersionSeen refused={refused} of={former.version} />}
      <What refused={refused} former={former} />
      <ForWhom refused={refused} former={former} segments={segments} />
      <Tasks refused={refused} former={former} />
    </ActForm>
  );
}

function What({ refused, former }: Props) {
  const t = useT();
  return (
    <>
      <TextField
        name="title"
        label={t('trials.form.name')}
        maxLength={TRIAL_LIMITS.title.max}
        defaultValue={typedIn(refused, 'title', former?.title ?? '')}
        error={errorOf(refused, 'title')}
      />
      <TextArea
        name="goal"
        label={t('trials.form.goal')}
        rows={4}
        maxLength={TRIAL_LIMITS.goal.max}
        counter
        defaultValue={typedIn(refused, 'goal', former?.goal ?? '')}
        error={errorOf(refused, 'goal')}
      />
      <TextArea
        name="confidentiality"
        label={t('trials.form.confidentiality')}
        help={t('trials.form.confidentialityHelp')}
        rows={5}
        maxLength={TRIAL_LIMITS.confidentiality.max}
        counter
        defaultValue={typedIn(
          refused,
          'confidentiality',
          former?.confidentiality ?? t('trials.form.promise'),
        )}
        error={errorOf(refused, 'confidentiality')}
      />
    </>
  );
}

function ForWhom({ refused, former, segments }: Props & { segments: SegmentChoices }) {
  const t = useT();
  const ofSegments = segmentOptions(segments, t, useFormat());
  const quotas = typedList(
    refused,
    'quotas',
    BRANCHES.map((branch) => String(former?.quotas[branch] ?? '')),
  );
  const groups = (former?.audiences ?? []).filter((each) => each.startsWith('group:'));
  return (
    <>
      <TextArea
        name="sought"
        label={t('trials.form.sought')}
        optional
        rows={3}
        maxLength={TRIAL_LIMITS.sought.max}
        counter
        defaultValue={typedIn(refused, 'sought', former?.sought ?? '')}
        error={errorOf(refused, 'sought')}
      />
      <CheckGroup
        name="audiences"
        legend={t('trials.form.audiences')}
        help={[
          t('trials.form.audiencesHelp'),
          ...(ofSegments.length > 0 ? [t('segments.asked.keepsUp')] : []),
        ].join(' ')}
        values={typedList(refused, 'audiences', former?.audiences ?? ['members'])}
        error={errorOf(refused, 'audiences')}
        choices={[
          { value: 'members', label: t('trials.form.members') },
          ...BRANCHES.map((branch) => ({
            value: `branch:${branch}`,
            label: t('polls.form.branchOnly', { branch: branchName(branch, t) }),
          })),
          ...groups.map((value) => ({ value, label: value.slice('group:'.length) })),
          ...ofSegments,
        ]}
      />
      <TextField
        name="seats"
        label={t('trials.form.seats')}
        inputMode="numeric"
        maxLength={3}
        defaultValue={typedIn(refused, 'seats', former ? String(former.seats) : '')}
        error={errorOf(refused, 'seats')}
      />
      <Fieldset legend={t('trials.form.quotas')} help={t('trials.form.quotasHelp')} id="quotas-par-branche">
        {BRANCHES.map((branch, at) => (
          <TextField
            key={branch}
            name="quotas"
            id={at === 0 ? 'quotas' : `quotas-${branch}`}
            label={branchName(branch, t)}
            optional
            inputMode="numeric"
            maxLength={3}
            defaultValue={quotas[at] ?? ''}
            error={at === 0 ? errorOf(refused, 'quotas') : undefined}
          />
        ))}
      </Fieldset>
    </>
  );
}

function Tasks({ refused, former }: Props) {
  const t = useT();
  const tasks = former?.tasks ?? [];
  const places = Math.min(TRIAL_LIMITS.tasks.max, tasks.length + MORE_TASKS);
  const titles = typedList(
    refused,
    'taskTitles',
    tasks.map(({ title }) => title),
  );
  const steps = typedList(
    refused,
    'taskSteps',
    tasks.map((task) => task.steps),
  );
  const expected = typedList(
    refused,
    'taskExpected',
    tasks.map((task) => task.expected),
  );
  return (
    <>
      {Array.from({ length: places }, (_, at) => (
        <Fieldset
          key={at}
          id={`etape-${at + 1}`}
          legend={t('trials.form.task', { number: at + 1 })}
          help={at === 0 ? t('trials.form.tasksHelp') : undefined}
        >
          <TextField
            name="taskTitles"
            id={at === 0 ? 'taskTitles' : `taskTitles-${at}`}
            label={t('trials.form.taskTitle')}
            optional={at > 0}
            maxLength={TRIAL_LIMITS.taskTitle.max}
            defaultValue={titles[at] ?? ''}
            error={at === 0 ? errorOf(refused, 'taskTitles') : undefined}
          />
          <TextArea
            name="taskSteps"
            id={at === 0 ? 'taskSteps' : `taskSteps-${at}`}
            label={t('trials.form.taskSteps')}
            optional={at > 0}
            rows={4}
            maxLength={TRIAL_LIMITS.taskSteps.max}
            defaultValue={steps[at] ?? ''}
            error={at === 0 ? errorOf(refused, 'taskSteps') : undefined}
          />
          <TextArea
            name="taskExpected"
            id={at === 0 ? 'taskExpected' : `taskExpected-${at}`}
            label={t('trials.form.taskExpected')}
            optional
            rows={2}
            maxLength={TRIAL_LIMITS.taskExpected.max}
            defaultValue={expected[at] ?? ''}
            error={at === 0 ? errorOf(refused, 'taskExpected') : undefined}
          />
        </Fieldset>
      ))}
    </>
  );
}
