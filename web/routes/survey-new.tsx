import { useActionData } from '@remix-run/react';
import { SurveyFormRequest } from '#interfaces/http/engagement/surveys.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_SURVEYS, surveyDeskPageHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { segmentChoices } from '../segments/segment-choices.server.ts';
import { surveyTermsIn } from '../surveys/asked-survey.server.ts';
import { SurveyForm } from '../surveys/survey-form.tsx';

export const loader = read('surveys.manage', (visit) => segmentChoices(visit));

export const action = act('surveys.manage', SurveyFormRequest, async (input, { app, actor }) => {
  const drafted = await app.engagement.draftSurvey.execute({ actor, ...surveyTermsIn(input) });
  return seeOther(surveyDeskPageHref(drafted, 'questions'), telling('surveys.flash.drafted'));
});

export default function NewSurveyRoute() {
  const segments = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="surveys" title={t('surveys.form.newTitle')} lead={t('surveys.form.newLead')}>
      <SurveyForm refused={refused} segments={segments} back={MANAGE_SURVEYS} />
    </AdminFrame>
  );
}
