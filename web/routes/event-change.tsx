import { useActionData } from '@remix-run/react';
import { ChangeGatheringFormRequest } from '#interfaces/http/events/gatherings.request';
import type { RefusedField } from '#interfaces/http/validate';
import { EventForm } from '../events/event-form.tsx';
import { planIn } from '../events/form-plan.server.ts';
import { termsIn } from '../events/form-terms.server.ts';
import { SmallPage } from '../layout/small-page.tsx';
import { manageEventHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { judgingTheRest, Refusals } from '../lib/refusals.server.ts';
import { useT } from '../lib/texts.tsx';

export const loader = read('events.run', async (visit) => ({
  plan: await planIn(visit, visit.params['id'] ?? ''),
}));

async function change(
  input: Partial<ChangeGatheringFormRequest>,
  visit: Visit,
  shapes: readonly RefusedField[] = [],
) {
  const { id: gatheringId } = await planIn(visit, visit.params['id'] ?? '');
  const refusals = new Refusals(shapes);
  const terms = await termsIn(visit, input, refusals);
  await visit.app.events.changeGathering.execute({
    actor: visit.actor,
    gatheringId,
    version: input.version ?? 0,
    ...terms,
    refused: refusals.fields,
  });
  return gatheringId;
}

export const action = act(
  'events.run',
  ChangeGatheringFormRequest,
  async (input, visit) =>
    seeOther(manageEventHref(await change(input, visit)), telling('events.flash.changed')),
  undefined,
  judgingTheRest<ChangeGatheringFormRequest>(change),
);

export default function ChangeEventRoute() {
  const { plan } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('events.form.changeTitle')} lead={t('events.form.changeLead')}>
      <EventForm refused={refused} plan={plan} isNew={false} back={manageEventHref(plan.id)} />
    </SmallPage>
  );
}
