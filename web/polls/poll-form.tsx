import { BRANCHES } from '#application/community/limits';
import { POLL_KINDS, POLL_LIMITS } from '#application/engagement/limits';
import type { SegmentChoices } from '#application/community/segments/segment-choices.query';
import type { PollView } from '#application/engagement/polls/poll-view';
import { ActForm } from '../layout/small-page.tsx';
import { branchName } from '../lib/branches.ts';
import type { Refused } from '../lib/gates.server.ts';
import { isoDay } from '../lib/paris-day.ts';
import { errorOf, typedIn, typedList } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { segmentOptions } from '../segments/segment-options.ts';
import { Button } from '../ui/button.tsx';
import { CheckGroup, RadioGroup } from '../ui/choices.tsx';
import { DayField } from '../ui/day-field.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { PollReason } from './poll-reason.tsx';
import { VoteRules } from './vote-rules.tsx';
import { WarnedBox } from '../words/warned-box.tsx';
import { WordsGuard } from '../words/words-guard.tsx';

interface Props {
  refused: Refused | undefined;
  /** The poll that is changed; a new one is asked without. */
  poll?: PollView;
  /** Groups that may be asked. */
  groups: readonly { readonly slug: string; readonly name: string }[];
  segments: SegmentChoices;
  back: string;
}

/** A moment, typed as a day. */
const CLOSES = { closesAt: 'closesOn' };
const OPTIONS_TYPED = POLL_LIMITS.options.max * (POLL_LIMITS.option.max + 2);

/** Everything that is said of a poll, for a new one and for one that is changed. */
export function PollForm({ refused, poll, groups, segments, back }: Props) {
  const t = useT();
  return (
    <ActForm
      refused={refused}
      back={back}
      submit={<Button look="main">{t(poll ? 'polls.form.save' : 'polls.form.submit')}</Button>}
      ids={CLOSES}
      labels={{
        question: t('polls.form.question'),
        description: t('polls.form.description'),
        options: t('polls.form.options'),
        least: t('polls.form.least'),
        most: t('polls.form.most'),
        audiences: t('polls.form.audiences'),
        closesOn: t('polls.form.closesOn'),
        reason: t('polls.run.reason'),
      }}
    >
      <WarnedBox refused={refused} />
      {poll && <VersionSeen refused={refused} of={poll.version} />}
      <What refused={refused} poll={poll} />
      <WordsGuard />
      <How refused={refused} poll={poll} groups={groups} segments={segments} />
      {poll && <PollReason poll={poll} refused={refused} />}
    </ActForm>
  );
}

function What({ refused, poll }: Omit<Props, 'back' | 'groups' | 'segments'>) {
  const t = useT();
  return (
    <>
      <TextField
        name="question"
        label={t('polls.form.question')}
        maxLength={POLL_LIMITS.question.max}
        defaultValue={typedIn(refused, 'question', poll?.question)}
        error={errorOf(refused, 'question')}
      />
      <TextArea
        name="description"
        label={t('polls.form.description')}
        help={t('polls.form.descriptionHelp')}
        optional
        rows={3}
        maxLength={POLL_LIMITS.description.max}
        defaultValue={typedIn(refused, 'description', poll?.description)}
        error={errorOf(refused, 'description')}
      />
      <RadioGroup
        name="kind"
        legend={t('polls.form.kind')}
        value={typedIn(refused, 'kind', poll?.kind ?? 'single')}
        error={errorOf(refused, 'kind')}
        choices={POLL_KINDS.map((kind) => ({ value: kind, label: t(`polls.kind.${kind}`) }))}
      />
      <TextArea
        name="options"
        label={t('polls.form.options')}
        help={t('polls.form.optionsHelp')}
        rows={6}
        maxLength={OPTIONS_TYPED}
        defaultValue={typedIn(refused, 'options', poll?.options.join('\n'))}
        error={errorOf(refused, 'options')}
      />
      <Bound name="least" refused={refused} value={poll?.least} />
      <Bound name="most" refused={refused} value={poll?.most} />
    </>
  );
}

function Bound({
  name,
  refused,
  value,
}: {
  name: 'least' | 'most';
  refused: Refused | undefined;
  value?: number;
}) {
  const t = useT();
  return (
    <TextField
      name={name}
      label={t(`polls.form.${name}`)}
      help={t('polls.form.bounds')}
      optional
      inputMode="numeric"
      maxLength={2}
      defaultValue={typedIn(refused, name, value === undefined ? '' : String(value))}
      error={errorOf(refused, name)}
    />
  );
}

function How({ refused, poll, groups, segments }: Omit<Props, 'back'>) {
  const t = useT();
  const ofSegments = segmentOptions(segments, t, useFormat());
  const names = new Map(groups.map(({ slug, name }) => [slug, name]));
  const audiences = [
    { value: 'public', label: t('polls.form.everybody') },
    { value: 'members', label: t('polls.form.members') },
    ...BRANCHES.map((branch) => ({
      value: `branch:${branch}`,
      label: t('polls.form.branchOnly', { branch: branchName(branch, t) }),
    })),
    ...[...new Set([...names.keys(), ...groupsOf(poll)])].map((slug) => ({
      value: `group:${slug}`,
      label: t('polls.form.groupOnly', { group: names.get(slug) ?? slug }),
    })),
    ...ofSegments,
  ];
  return (
    <>
      <VoteRules
        refused={refused}
        usual={{ secret: poll?.secret ?? true, results: poll?.results ?? 'on_close' }}
      />
      <CheckGroup
        name="audiences"
        legend={t('polls.form.audiences')}
        help={[
          t('segments.asked.wholes'),
          ...(ofSegments.length > 0 ? [t('segments.asked.settles')] : []),
        ].join(' ')}
        values={typedList(refused, 'audiences', poll?.audiences ?? ['members'])}
        error={errorOf(refused, 'audiences')}
        choices={audiences}
      />
      <DayField
        name="closesOn"
        label={t('polls.form.closesOn')}
        value={typedIn(refused, 'closesOn', poll ? isoDay(poll.closesAt) : '')}
        error={errorOf(refused, 'closesOn') ?? errorOf(refused, 'closesAt')}
      />
    </>
  );
}

/** Those that a poll asks already stay to be chosen, whoever changes it. */
const groupsOf = (poll: PollView | undefined): readonly string[] =>
  (poll?.audiences ?? []).flatMap((audience) =>
    audience.startsWith('group:') ? [audience.slice('group:'.length)] : [],
  );
