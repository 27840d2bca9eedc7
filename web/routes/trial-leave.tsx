import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { trialHref, TRIALS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { seatIn } from '../trials/asked-trial.server.ts';
import { Button } from '../ui/button.tsx';

export const loader = read('trials.join', seatIn);

export const action = act('trials.join', EmptyRequest, async (_input, visit) => {
  const { id } = await seatIn(visit);
  await visit.app.engagement.leaveTrial.execute({ actor: visit.actor, trialId: id });
  return seeOther(TRIALS, telling('trials.flash.left'));
});

/** Asks once more before a seat is given back. */
export default function LeaveTrialRoute() {
  const trial = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('trials.leave.title')} lead={t('trials.leave.lead')}>
      <p>
        <strong {...useWritten()}>{trial.title}</strong>
      </p>
      <ActForm
        refused={refused}
        back={trialHref(trial)}
        submit={<Button look="final">{t('trials.leave.submit')}</Button>}
      />
    </SmallPage>
  );
}
