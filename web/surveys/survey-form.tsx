import { BRANCHES } from '#application/community/limits';
import { SURVEY_LIMITS } from '#application/engagement/limits';
import type { SegmentChoices } from '#application/community/segments/segment-choices.query';
import type { SurveyDesk } from '#application/engagement/surveys/survey-view';
import { ActForm } from '../layout/small-page.tsx';
import { branchName } from '../lib/branches.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn, typedList } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { segmentOptions } from '../segments/segment-options.ts';
import { Button } from '../ui/button.tsx';
import { CheckGroup, RadioGroup } from '../ui/choices.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { QuotaFields } from './quota-fields.tsx';

interface Props {
  refused: Refused | undefined;
  /** The draft that is changed; a new one is written without. */
  survey?: SurveyDesk;
  segments: SegmentChoices;
  back: string;
}

/** There are as many pages as titles of them. */
const TYPED_AS = { pages: 'pageTitles' };
const TITLES_TYPED = SURVEY_LIMITS.pages.max * (SURVEY_LIMITS.pageTitle.max + 2);

/** Everything that is said of a survey but its questions, for a new one and for a draft that is changed. */
export function SurveyForm({ refused, survey, segments, back }: Props) {
  const t = useT();
  return (
    <ActForm
      refused={refused}
      back={back}
      submit={<Button look="main">{t(survey ? 'surveys.form.save' : 'surveys.form.submit')}</Button>}
      ids={TYPED_AS}
      labels={{
        title: t('surveys.form.title'),
        intro: t('surveys.form.intro'),
        audiences: t('surveys.form.audiences'),
        pageTitles: t('surveys.form.pageTitles'),
        quotas: t('surveys.form.quotas'),
      }}
    >
      {survey && <VersionSeen refused={refused} of={survey.version} />}
      <What refused={refused} survey={survey} />
      <Whom refused={refused} survey={survey} segments={segments} />
      <QuotaFields refused={refused} quotas={survey?.quotas ?? []} />
    </ActForm>
  );
}

function What({ refused, survey }: Omit<Props, 'back' | 'segments'>) {
  const t = useT();
  const titles = survey?.pages.map(({ title }) => title).join('\n');
  return (
    <>
      <TextField
        name="title"
        label={t('surveys.form.title')}
        maxLength={SURVEY_LIMITS.title.max}
        defaultValue={typedIn(refused, 'title', survey?.title)}
        error={errorOf(refused, 'title')}
      />
      <TextArea
        name="intro"
        label={t('surveys.form.intro')}
        help={t('surveys.form.introHelp')}
        optional
        rows={4}
        maxLength={SURVEY_LIMITS.intro.max}
        defaultValue={typedIn(refused, 'intro', survey?.intro)}
        error={errorOf(refused, 'intro')}
      />
      <TextArea
        name="pageTitles"
        label={t('surveys.form.pageTitles')}
        help={t('surveys.form.pageTitlesHelp')}
        rows={5}
        maxLength={TITLES_TYPED}
        defaultValue={typedIn(refused, 'pageTitles', titles)}
        error={errorOf(refused, 'pageTitles') ?? errorOf(refused, 'pages')}
      />
    </>
  );
}

function Whom({ refused, survey, segments }: Omit<Props, 'back'>) {
  const t = useT();
  const ofSegments = segmentOptions(segments, t, useFormat());
  return (
    <>
      <RadioGroup
        name="answers"
        legend={t('surveys.form.answers')}
        help={t('surveys.form.answersHelp')}
        value={typedIn(refused, 'answers', survey?.anonymous === false ? 'named' : 'anonymous')}
        choices={[
          { value: 'anonymous', label: t('surveys.anonymous'), help: t('surveys.form.anonymousHelp') },
          { value: 'named', label: t('surveys.named'), help: t('surveys.form.namedHelp') },
        ]}
      />
      <CheckGroup
        name="audiences"
        legend={t('surveys.form.audiences')}
        help={[
          t('segments.asked.wholes'),
          ...(ofSegments.length > 0 ? [t('segments.asked.opens')] : []),
        ].join(' ')}
        values={typedList(refused, 'audiences', survey?.audiences ?? ['members'])}
        error={errorOf(refused, 'audiences')}
        choices={[
          { value: 'public', label: t('surveys.form.everybody') },
          { value: 'members', label: t('surveys.form.members') },
          ...BRANCHES.map((branch) => ({
            value: `branch:${branch}`,
            label: t('surveys.form.branchOnly', { branch: branchName(branch, t) }),
          })),
          ...(survey?.audiences ?? [])
            .filter((audience) => audience.startsWith('group:'))
            .map((audience) => ({ value: audience, label: audience.slice('group:'.length) })),
          ...ofSegments,
        ]}
      />
    </>
  );
}
