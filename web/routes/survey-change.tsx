import { useActionData } from '@remix-run/react';
import { ChangeSurveyFormRequest } from '#interfaces/http/engagement/surveys.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { surveyDeskHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { segmentChoices } from '../segments/segment-choices.server.ts';
import { deskIn, surveyTermsIn } from '../surveys/asked-survey.server.ts';
import { SurveyForm } from '../surveys/survey-form.tsx';

export const loader = read('surveys.manage', async (visit) => {
  const survey = await deskIn(visit);
  return { survey, segments: await segmentChoices(visit, survey.audiences) };
});

export const action = act('surveys.manage', ChangeSurveyFormRequest, async (input, visit) => {
  const survey = await deskIn(visit);
  await visit.app.engagement.changeSurvey.execute({
    actor: visit.actor,
    surveyId: survey.id,
    version: input.version,
    ...surveyTermsIn(input),
  });
  return seeOther(surveyDeskHref(survey), telling('surveys.flash.changed'));
});

export default function ChangeSurveyRoute() {
  const { survey, segments } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const written = useWritten();
  return (
    <AdminFrame
      place="surveys"
      title={t('surveys.form.changeTitle')}
      lead={<span {...written}>{survey.title}</span>}
    >
      <SurveyForm refused={refused} survey={survey} segments={segments} back={surveyDeskHref(survey)} />
    </AdminFrame>
  );
}
