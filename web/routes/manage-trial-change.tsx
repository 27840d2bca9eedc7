import { useActionData } from '@remix-run/react';
import { ChangeTrialRequest, trialTermsOf } from '#interfaces/http/engagement/trials.request';
import type { RefusedField } from '#interfaces/http/validate';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { manageTrialHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { judgingTheRest } from '../lib/refusals.server.ts';
import { useT } from '../lib/texts.tsx';
import { segmentChoices } from '../segments/segment-choices.server.ts';
import { managedTrial } from '../trials/asked-trial.server.ts';
import { TrialForm } from '../trials/trial-form.tsx';

export const loader = read('trials.manage', async (visit) => {
  const trial = await managedTrial(visit);
  return { trial, segments: await segmentChoices(visit, trial.audiences) };
});

async function change(
  input: Partial<ChangeTrialRequest>,
  visit: Visit,
  refused: readonly RefusedField[] = [],
) {
  const { id: trialId } = await managedTrial(visit);
  const { actor, app } = visit;
  const save = { actor, trialId, version: input.version ?? 0, terms: trialTermsOf(input), refused };
  return app.engagement.saveTrial.execute(save);
}

export const action = act(
  'trials.manage',
  ChangeTrialRequest,
  async (input, visit) =>
    seeOther(manageTrialHref(await change(input, visit)), telling('trials.flash.saved')),
  undefined,
  judgingTheRest<ChangeTrialRequest>(change),
);

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
