import { useActionData } from '@remix-run/react';
import { ChangeTrialRequest, trialTermsOf } from '#interfaces/http/engagement/trials.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { manageTrialHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { segmentChoices } from '../segments/segment-choices.server.ts';
import { managedTrial } from '../trials/asked-trial.server.ts';
import { TrialForm } from '../trials/trial-form.tsx';

export const loader = read('trials.manage', async (visit) => {
  const trial = await managedTrial(visit);
  return { trial, segments: await segmentChoices(visit, trial.audiences) };
});

export const action = act('trials.manage', ChangeTrialRequest, async (input, visit) => {
  const { id: trialId } = await managedTrial(visit);
  const save = { actor: visit.actor, trialId, version: input.version, terms: trialTermsOf(input) };
  await visit.app.engagement.saveTrial.execute(save);
  return seeOther(manageTrialHref(trialId), telling('trials.flash.saved'));
});

/** Changes a product test that does not run yet. */
export default function ChangeTrialRoute() {
  const { trial, segments } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="trials" title={trial.title} given lead={t('trials.admin.changeLead')}>
      <TrialForm refused={refused} former={trial} segments={segments} back={manageTrialHref(trial.id)} />
    </AdminFrame>
  );
}
