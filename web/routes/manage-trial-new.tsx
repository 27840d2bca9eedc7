import { useActionData } from '@remix-run/react';
import { TrialRequest, trialTermsOf } from '#interfaces/http/engagement/trials.request';
import type { RefusedField } from '#interfaces/http/validate';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_TRIALS, manageTrialHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { judgingTheRest } from '../lib/refusals.server.ts';
import { useT } from '../lib/texts.tsx';
import { segmentChoices } from '../segments/segment-choices.server.ts';
import { TrialForm } from '../trials/trial-form.tsx';

export const loader = read('trials.manage', (visit) => segmentChoices(visit));

async function draft(
  input: Partial<TrialRequest>,
  { app, actor }: Visit,
  refused: readonly RefusedField[] = [],
) {
  const terms = trialTermsOf(input);
  return app.engagement.saveTrial.execute({ actor, trialId: null, terms, refused });
}

export const action = act(
  'trials.manage',
  TrialRequest,
  async (input, visit) => seeOther(manageTrialHref(await draft(input, visit)), telling('trials.flash.saved')),
  undefined,
  judgingTheRest<TrialRequest>(draft),
);

/** Drafts a product test; nobody but the team knows of it yet. */
export default function NewTrialRoute() {
  const segments = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="trials" title={t('trials.admin.new')} lead={t('trials.admin.newLead')}>
      <TrialForm refused={refused} segments={segments} back={MANAGE_TRIALS} />
    </AdminFrame>
  );
}
