import { BRANCHES } from '#application/community/limits';
import { GATHERING_AUDIENCES, GATHERING_KINDS, GATHERING_LIMITS, ZONES } from '#application/events/limits';
import type { GatheringPlan } from '#application/events/gatherings/gathering-view';
import { ActForm } from '../layout/small-page.tsx';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { branchChoices, branchName } from '../lib/branches.ts';
import { Button } from '../ui/button.tsx';
import { CheckGroup, RadioGroup } from '../ui/choices.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { PastBox } from './past-box.tsx';
import { WarnedBox } from '../words/warned-box.tsx';
import { WordsGuard } from '../words/words-guard.tsx';

/** As it is typed: names of the co-hosts stand in place of their ids, and lines in place of the entries of the agenda. */
export type FormPlan = Omit<GatheringPlan, 'hosts' | 'agenda'> & {
  readonly hosts: readonly string[];
  readonly agenda: readonly string[];
};

interface Props {
  refused: Refused | undefined;
  /** The event that is changed, or that another is like. */
  plan: FormPlan | null;
  /** Whether another is planned: then it may be repeated. */
  isNew: boolean;
  back: string;
}
type Part = Omit<Props, 'back'>;

/** Everything that is said of an event, for a new one and for one that is changed. */
export function EventForm({ refused: given, plan, isNew, back }: Props) {
  const t = useT();
  const refused = given && besideFields(given);
  const part = { refused, plan, isNew };
  return (
    <ActForm
      refused={refused}
      back={back}
      submit={<Button look="main">{t(isNew ? 'events.form.submit' : 'events.form.save')}</Button>}
      inOrder
      labels={{
        title: t('events.form.name'),
        summary: t('events.form.summary'),
        body: t('events.form.body'),
        day: t('events.form.day'),
        from: t('events.form.from'),
        until: t('events.form.until'),
        endDay: t('events.form.endDay'),
        times: t('events.form.times'),
        link: t('events.form.link'),
        capacity: t('events.form.capacity'),
        reserved: t('events.form.reserved'),
        agenda: t('events.form.agenda'),
        speakers: t('events.form.speakers'),
        hosts: t('events.form.hosts'),
      }}
    >
      {!isNew && plan && <VersionSeen refused={refused} of={plan.version} />}
      <WarnedBox refused={refused} />
      <PastBox refused={refused} />
      <What {...part} />
      <WordsGuard />
      <When {...part} />
      <Where {...part} />
      <How {...part} />
    </ActForm>
  );
}

/** When it ends is typed as a time, and on another day if need be. */
function besideFields({ problem, typed }: Refused): Refused {
  const { fields = [] } = problem;
  const at = fields.map((each) => (each.field === 'endsAt' ? { ...each, field: 'until' } : each));
  return { typed, problem: fields.length === 0 ? problem : { ...problem, fields: at } };
}

function What({ refused, plan }: Part) {
  const t = useT();
  return (
    <Fieldset legend={t('events.form.what')}>
      <RadioGroup
        name="kind"
        legend={t('events.kindLabel')}
        value={typedIn(refused, 'kind', plan?.kind ?? 'webinar')}
        error={errorOf(refused, 'kind')}
        choices={GATHERING_KINDS.map((kind) => ({ value: kind, label: t(`events.kind.${kind}`) }))}
      />
      <TextField
        name="title"
        label={t('events.form.name')}
        maxLength={GATHERING_LIMITS.title.max}
        defaultValue={typedIn(refused, 'title', plan?.title)}
        error={errorOf(refused, 'title')}
      />
      <TextArea
        name="summary"
        label={t('events.form.summary')}
        help={t('events.form.summaryHelp')}
        rows={2}
        maxLength={GATHERING_LIMITS.summary.max}
        defaultValue={typedIn(refused, 'summary', plan?.summary)}
        error={errorOf(refused, 'summary')}
      />
      <TextArea
        name="body"
        label={t('events.form.body')}
        help={t('events.form.bodyHelp')}
        rows={8}
        maxLength={GATHERING_LIMITS.body.max}
        defaultValue={typedIn(refused, 'body', plan?.source)}
        error={errorOf(refused, 'body')}
      />
    </Fieldset>
  );
}

function When({ refused, plan, isNew }: Part) {
  const t = useT();
  const otherDay = plan && plan.endDay !== plan.day ? plan.endDay : '';
  return (
    <Fieldset legend={t('events.form.whenPart')}>
      <DayField
        name="day"
        label={t('events.form.day')}
        value={typedIn(refused, 'day', plan?.day)}
        error={errorOf(refused, 'day')}
      />
      {(['from', 'until'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(`events.form.${name}`)}
          help={t('events.form.time')}
          autoComplete="off"
          maxLength={7}
          defaultValue={typedIn(refused, name, plan?.[name])}
          error={errorOf(refused, name)}
        />
      ))}
      <DayField
        name="endDay"
        label={t('events.form.endDay')}
        optional
        value={typedIn(refused, 'endDay', otherDay)}
        error={errorOf(refused, 'endDay')}
      />
      <Select
        name="zone"
        label={t('events.form.zone')}
        help={t('events.form.zoneHelp')}
        choices={ZONES.map((zone) => ({ value: zone, label: t(`events.zone.${zone}`) }))}
        defaultValue={typedIn(refused, 'zone', plan?.zone ?? 'Europe/Paris')}
        error={errorOf(refused, 'zone')}
      />
      {isNew && (
        <>
          <Select
            name="every"
            label={t('events.form.every')}
            choices={(['once', 'week', 'two-weeks', 'month'] as const).map((value) => ({
              value,
              label: t(`events.form.everyChoice.${value}`),
            }))}
            defaultValue={typedIn(refused, 'every', 'once')}
          />
          <TextField
            name="times"
            label={t('events.form.times')}
            help={t('events.form.timesHelp')}
            optional
            inputMode="numeric"
            maxLength={2}
            defaultValue={typedIn(refused, 'times')}
            error={errorOf(refused, 'times')}
          />
        </>
      )}
    </Fieldset>
  );
}

function Where({ refused, plan }: Part) {
  const t = useT();
  const kept = typedList(
    refused,
    'reserved',
    BRANCHES.map((branch) => String(plan?.reserved.find((one) => one.branch === branch)?.seats ?? '')),
  );
  return (
    <Fieldset legend={t('events.form.wherePart')}>
      <TextField
        name="place"
        label={t('events.form.place')}
        help={t('events.form.placeHelp')}
        optional
        maxLength={GATHERING_LIMITS.place.max}
        defaultValue={typedIn(refused, 'place', plan?.place)}
        error={errorOf(refused, 'place')}
      />
      <TextField
        name="link"
        label={t('events.form.link')}
        help={t('events.form.linkHelp')}
        optional
        inputMode="url"
        maxLength={GATHERING_LIMITS.link.max}
        defaultValue={typedIn(refused, 'link', plan?.link)}
        error={errorOf(refused, 'link')}
      />
      <RadioGroup
        name="audience"
        legend={t('events.form.audience')}
        value={typedIn(refused, 'audience', plan?.audience ?? 'public')}
        error={errorOf(refused, 'audience')}
        choices={GATHERING_AUDIENCES.map((value) => ({ value, label: t(`events.form.audiences.${value}`) }))}
      />
      <CheckGroup
        name="branches"
        legend={t('events.form.branches')}
        help={t('events.form.branchesHelp')}
        values={typedList(refused, 'branches', plan?.branches)}
        choices={branchChoices(t)}
        error={errorOf(refused, 'branches')}
      />
      <TextField
        name="capacity"
        label={t('events.form.capacity')}
        help={t('events.form.capacityHelp')}
        optional
        inputMode="numeric"
        maxLength={6}
        defaultValue={typedIn(refused, 'capacity', plan?.capacity ? String(plan.capacity) : '')}
        error={errorOf(refused, 'capacity')}
      />
      <Fieldset id="reserved" legend={t('events.form.reserved')} error={errorOf(refused, 'reserved')}>
        {BRANCHES.map((branch, at) => (
          <TextField
            key={branch}
            id={`reserved-${branch}`}
            name="reserved"
            label={branchName(branch, t)}
            optional
            inputMode="numeric"
            maxLength={6}
            defaultValue={kept[at] ?? ''}
          />
        ))}
      </Fieldset>
    </Fieldset>
  );
}

function How({ refused, plan }: Part) {
  const t = useT();
  const lines = {
    agenda: plan?.agenda.join('\n') ?? '',
    speakers: plan?.speakers.join('\n') ?? '',
    hosts: plan?.hosts.join('\n') ?? '',
  };
  return (
    <Fieldset legend={t('events.form.whoPart')}>
      {(['agenda', 'speakers', 'hosts'] as const).map((name) => (
        <TextArea
          key={name}
          name={name}
          label={t(`events.form.${name}`)}
          help={t(`events.form.${name}Help`)}
          optional
          rows={name === 'agenda' ? 6 : 3}
          maxLength={8_000}
          defaultValue={typedIn(refused, name, lines[name])}
          error={errorOf(refused, name)}
        />
      ))}
    </Fieldset>
  );
}
