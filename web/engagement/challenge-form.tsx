import {
  CHALLENGE_EVENTS,
  CHALLENGE_LIMITS,
  CHALLENGE_PERIODS,
  CHALLENGE_SIDES,
} from '#application/engagement/limits';
import type { SegmentChoices } from '#application/community/segments/segment-choices.query';
import type { ChallengeRow } from '#application/engagement/challenges/challenges.query';
import { challengeEventText } from './challenge-event.ts';
import { ActForm } from '../layout/small-page.tsx';
import { ENGAGEMENT } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { isoDay } from '../lib/paris-day.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { branchChoices } from '../lib/branches.ts';
import { segmentOptions } from '../segments/segment-options.ts';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';

/** A challenge to be written, or as it is. */
export function ChallengeForm(props: {
  challenge: ChallengeRow | null;
  segments: SegmentChoices;
  refused: Refused | undefined;
}) {
  const { challenge, segments, refused } = props;
  const t = useT();
  const ofSegments = segmentOptions(segments, t, useFormat());
  const { now } = usePage();
  const of = (field: string, otherwise: string) => ({
    name: field,
    defaultValue: typedIn(refused, field, otherwise),
    error: errorOf(refused, field),
  });
  return (
    <ActForm
      refused={refused}
      back={`${ENGAGEMENT}/defis`}
      submit={<Button look="main">{t('engage.save')}</Button>}
      labels={{
        title: t('engage.challenges.titleField'),
        description: t('engage.challenges.description'),
        titleEn: t('engage.english.heading'),
        descriptionEn: t('engage.english.description'),
        goal: t('engage.challenges.goalField'),
        branch: t('engage.challenges.branch'),
        audience: t('segments.asked.challenge'),
        from: t('engage.challenges.from'),
        until: t('engage.challenges.until'),
        note: t('engage.note'),
      }}
    >
      <VersionSeen refused={refused} of={challenge?.version ?? 0} />
      <TextField
        {...of('title', challenge?.title ?? '')}
        label={t('engage.challenges.titleField')}
        maxLength={CHALLENGE_LIMITS.title.max}
      />
      <TextArea
        {...of('description', challenge?.description ?? '')}
        label={t('engage.challenges.description')}
        rows={3}
        maxLength={CHALLENGE_LIMITS.description.max}
      />
      <Fieldset id="english" legend={t('engage.english.title')} help={t('engage.english.help')}>
        <TextField
          {...of('titleEn', challenge?.titleEn ?? '')}
          label={t('engage.english.heading')}
          optional
          lang="en"
          maxLength={CHALLENGE_LIMITS.title.max}
        />
        <TextArea
          {...of('descriptionEn', challenge?.descriptionEn ?? '')}
          label={t('engage.english.description')}
          optional
          lang="en"
          rows={3}
          maxLength={CHALLENGE_LIMITS.description.max}
        />
      </Fieldset>
      <Select
        {...of('event', challenge?.event ?? CHALLENGE_EVENTS[0])}
        label={t('engage.challenges.event')}
        choices={CHALLENGE_EVENTS.map((event) => ({
          value: event,
          label: t(challengeEventText(event)),
        }))}
      />
      <TextField
        {...of('goal', String(challenge?.goal ?? ''))}
        type="number"
        label={t('engage.challenges.goalField')}
        {...CHALLENGE_LIMITS.goal}
      />
      <RadioGroup
        name="period"
        legend={t('engage.challenges.period')}
        value={typedIn(refused, 'period', challenge?.period ?? 'week')}
        choices={CHALLENGE_PERIODS.map((period) => ({
          value: period,
          label: t(`engage.challenges.${period}`),
        }))}
        error={errorOf(refused, 'period')}
      />
      <RadioGroup
        name="side"
        legend={t('engage.challenges.side')}
        value={typedIn(refused, 'side', challenge?.side ?? 'each')}
        choices={CHALLENGE_SIDES.map((side) => ({ value: side, label: t(`engage.challenges.${side}`) }))}
        error={errorOf(refused, 'side')}
      />
      <Select
        {...of('branch', challenge?.branch ?? '')}
        label={t('engage.challenges.branch')}
        optional
        placeholder={t('engage.challenges.everybody')}
        choices={branchChoices(t)}
      />
      {ofSegments.length > 0 && (
        <Select
          {...of('audience', challenge?.audience ?? '')}
          error={errorOf(refused, 'audience') ?? errorOf(refused, 'audiences')}
          label={t('segments.asked.challenge')}
          help={`${t('segments.asked.keepsUp')} ${t('engage.challenges.bothHelp')}`}
          optional
          placeholder={t('segments.asked.everybody')}
          choices={ofSegments}
        />
      )}
      <DayField
        name="from"
        label={t('engage.challenges.from')}
        value={typedIn(refused, 'from', challenge?.from ?? isoDay(now))}
        error={errorOf(refused, 'from')}
      />
      <DayField
        name="until"
        label={t('engage.challenges.until')}
        optional
        value={typedIn(refused, 'until', challenge?.until ?? '')}
        error={errorOf(refused, 'until')}
      />
      <p className="help">{t('engage.challenges.untilHelp')}</p>
      <TextField
        {...of('note', '')}
        label={t('engage.note')}
        help={t('engage.badge.noteHelp')}
        maxLength={CHALLENGE_LIMITS.note.max}
      />
    </ActForm>
  );
}
