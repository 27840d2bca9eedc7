import { useActionData } from '@remix-run/react';
import { GATHERING_LIMITS, timeInReplay } from '#application/events/limits';
import { RememberGatheringRequest } from '#interfaces/http/events/gatherings.request';
import { surveyTyped } from '../events/live-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { manageEventHref, surveyHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { WarnedBox } from '../words/warned-box.tsx';

export const loader = read('events.run', async ({ app, actor, params }) => {
  const { id, version, replay, chapters, minutesSource, surveyId } = await app.events.gatheringPlan.execute(
    actor,
    params['id'] ?? '',
  );
  const survey = surveyId === null ? '' : surveyHref({ slug: surveyId });
  const lines = chapters.map(({ second, title }) => `${timeInReplay(second)} ${title}`).join('\n');
  return { id, version, replay, chapters: lines, minutes: minutesSource, survey };
});

export const action = act('events.run', RememberGatheringRequest, async (input, visit) => {
  const { app, actor, params } = visit;
  const { id, surveyId: linked } = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
  const { version, replay = '', chapters, minutes = '' } = input;
  await app.events.rememberGathering.execute({
    actor,
    gatheringId: id,
    version,
    replay,
    chapters,
    minutes,
    surveyId: await surveyTyped(visit, input.survey, linked),
    agreed: input.agreed,
  });
  return seeOther(manageEventHref(id), telling('events.flash.remembered'));
});

/** What is left of an event once it is over. */
export default function RememberEventRoute() {
  const { id, version, replay, chapters, minutes, survey } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('events.admin.suites')} lead={t('events.admin.suitesLead')}>
      <ActForm
        refused={refused}
        back={manageEventHref(id)}
        submit={<Button look="main">{t('events.admin.save')}</Button>}
        labels={{
          replay: t('events.admin.replay'),
          chapters: t('events.admin.chapters'),
          minutes: t('events.admin.minutes'),
          survey: t('events.admin.survey'),
        }}
      >
        <WarnedBox refused={refused} />
        <VersionSeen refused={refused} of={version} />
        <TextField
          name="replay"
          label={t('events.admin.replay')}
          optional
          inputMode="url"
          maxLength={GATHERING_LIMITS.link.max}
          defaultValue={typedIn(refused, 'replay', replay)}
          error={errorOf(refused, 'replay')}
        />
        <TextArea
          name="chapters"
          label={t('events.admin.chapters')}
          help={t('events.admin.chaptersHelp')}
          optional
          rows={6}
          maxLength={20_000}
          defaultValue={typedIn(refused, 'chapters', chapters)}
          error={errorOf(refused, 'chapters')}
        />
        <TextArea
          name="minutes"
          label={t('events.admin.minutes')}
          help={t('events.admin.minutesHelp')}
          optional
          rows={12}
          maxLength={GATHERING_LIMITS.body.max}
          defaultValue={typedIn(refused, 'minutes', minutes)}
          error={errorOf(refused, 'minutes')}
        />
        <TextField
          name="survey"
          label={t('events.admin.survey')}
          help={t('events.admin.surveyHelp')}
          optional
          maxLength={300}
          defaultValue={typedIn(refused, 'survey', survey)}
          error={errorOf(refused, 'survey')}
        />
      </ActForm>
    </SmallPage>
  );
}
