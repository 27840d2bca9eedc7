import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { TaskResultRequest } from '#interfaces/http/engagement/trials.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { trialHref, TRIALS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { trialIn } from '../trials/asked-trial.server.ts';

export const loader = read('trials.page', async (visit) => {
  if (isAfterDeed(visit.request)) return null;
  throw redirect(trialHref(await trialIn(visit)), 302);
});

export const action = act('trials.join', TaskResultRequest, async (input, visit) => {
  const trial = await trialIn(visit);
  await visit.app.engagement.tellTask.execute({ actor: visit.actor, trialId: trial.id, ...input });
  return seeOther(`${trialHref(trial)}#etape-${input.task}`, telling('trials.flash.told'));
});

export default function TaskResultRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={`${TRIALS}/${useParams()['slug']}`} />;
}
