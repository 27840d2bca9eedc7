import { useActionData } from '@remix-run/react';
import type { SurveyDesk } from '#application/engagement/surveys/survey-view';
import { SurveyDeedRequest } from '#interfaces/http/engagement/surveys.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_SURVEYS, surveyDeskHref, surveyDeskPageHref, surveyHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, type Deed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { endOfDay, isDay } from '../lib/paris-day.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { AskedSegments } from '../segments/asked-segments.tsx';
import { segmentChoices } from '../segments/segment-choices.server.ts';
import { deskIn, quotasTyped, remindersTyped } from '../surveys/asked-survey.server.ts';
import { DeskDeeds, TO_QUESTIONS } from '../surveys/desk-deeds.tsx';
import { QuotaTable } from '../surveys/quota-table.tsx';
import { ReminderList } from '../surveys/reminder-list.tsx';
import { SurveyState } from '../surveys/survey-state.tsx';
import { ButtonLink } from '../ui/button.tsx';

export const loader = read('surveys.manage', async (visit) => {
  const survey = await deskIn(visit);
  return { survey, segments: await segmentChoices(visit, survey.audiences) };
});

export const action = act('surveys.manage', SurveyDeedRequest, async (input, visit) =>
  DEEDS[input.deed](await deskIn(visit), input, visit),
);

type DoDeed = (survey: SurveyDesk, input: SurveyDeedRequest, visit: Deed) => Promise<Response>;

const DEEDS: Readonly<Record<SurveyDeedRequest['deed'], DoDeed>> = {
  async open(survey, input, { app, actor }) {
    await app.engagement.openSurvey.execute({ actor, surveyId: survey.id, closesAt: endIn(input) });
    return seeOther(surveyDeskHref(survey), telling('surveys.flash.opened'));
  },
  async steer(survey, input, { app, actor }) {
    const quotas = quotasTyped(input.quotas);
    await app.engagement.steerSurvey.execute({ actor, surveyId: survey.id, quotas, closesAt: endIn(input) });
    return seeOther(surveyDeskHref(survey), telling('surveys.flash.steered'));
  },
  async close(survey, _input, { app, actor }) {
    await app.engagement.closeSurvey.execute({ actor, surveyId: survey.id });
    return seeOther(surveyDeskHref(survey), telling('surveys.flash.closed'));
  },
  async invite(survey, _input, { app, actor }) {
    await app.engagement.inviteToSurvey.execute({ actor, surveyId: survey.id });
    return seeOther(surveyDeskHref(survey), telling('surveys.flash.invited'));
  },
  async remind(survey, input, { app, actor }) {
    const reminders = remindersTyped(input.reminderDays, input.reminderMoments);
    await app.engagement.planReminders.execute({ actor, surveyId: survey.id, reminders });
    return seeOther(surveyDeskHref(survey), telling('surveys.flash.reminders'));
  },
  async copy(survey, _input, { app, actor }) {
    const copied = await app.engagement.copySurvey.execute({ actor, surveyId: survey.id });
    return seeOther(surveyDeskHref(copied), telling('surveys.flash.copied'));
  },
  async archive(survey, _input, { app, actor }) {
    await app.engagement.archiveSurvey.execute({ actor, surveyId: survey.id });
    return seeOther(MANAGE_SURVEYS, telling('surveys.flash.archived'));
  },
  async 'bring-back'(survey, _input, { app, actor }) {
    await app.engagement.bringBackSurvey.execute({ actor, surveyId: survey.id });
    return seeOther(surveyDeskHref(survey), telling('surveys.flash.broughtBack'));
  },
  async discard(survey, _input, { app, actor }) {
    await app.engagement.discardSurvey.execute({ actor, surveyId: survey.id });
    return seeOther(MANAGE_SURVEYS, telling('surveys.flash.discarded'));
  },
};

function endIn({ closesOn }: SurveyDeedRequest): Date {
  if (closesOn === undefined || !isDay(closesOn)) throw invalid('closesOn', 'field.day');
  return endOfDay(closesOn);
}

/** One survey for those who run it: how far it has come, and what can be done with it. */
export default function SurveyDeskRoute() {
  const { survey, segments } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const written = useWritten();
  const { state } = survey;
  return (
    <AdminFrame
      place="surveys"
      given
      title={survey.title}
      lead={t(survey.archived ? 'surveys.admin.archived' : `surveys.state.${state}`)}
      acts={
        <>
          {state === 'draft' && (
            <ButtonLink href={surveyDeskPageHref(survey, 'essai')}>{t('surveys.admin.try.link')}</ButtonLink>
          )}
          {state !== 'draft' && <ButtonLink href={surveyHref(survey)}>{t('surveys.admin.view')}</ButtonLink>}
          {state === 'draft' && (
            <ButtonLink icon="edit" href={surveyDeskPageHref(survey, 'modifier')}>
              {t('surveys.admin.settings')}
            </ButtonLink>
          )}
          <ButtonLink id={TO_QUESTIONS} href={surveyDeskPageHref(survey, 'questions')}>
            {t('surveys.admin.questions')}
          </ButtonLink>
          {state === 'closed' && (
            <ButtonLink look="main" href={surveyDeskPageHref(survey, 'resultats')}>
              {t('surveys.admin.results')}
            </ButtonLink>
          )}
        </>
      }
    >
      <SurveyState survey={survey} />
      <AskedSegments choices={segments} />
      {survey.intro && (
        <p className="pre" {...written}>
          {survey.intro}
        </p>
      )}
      {state !== 'draft' && <QuotaTable survey={survey} />}
      <ReminderList survey={survey} />
      <DeskDeeds survey={survey} refused={refused} />
    </AdminFrame>
  );
}
