import { useActionData } from '@remix-run/react';
import { ChangeGatheringFormRequest } from '#interfaces/http/events/gatherings.request';
import { EventForm } from '../events/event-form.tsx';
import { termsIn } from '../events/event-visit.server.ts';
import { planIn } from '../events/form-plan.server.ts';
import { SmallPage } from '../layout/small-page.tsx';
import { manageEventHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';

export const loader = read('events.run', async (visit) => ({
  plan: await planIn(visit, visit.params['id'] ?? ''),
}));

export const action = act('events.run', ChangeGatheringFormRequest, async (input, visit) => {
  const { id } = await planIn(visit, visit.params['id'] ?? '');
  const terms = await termsIn(visit, input);
  await visit.app.events.changeGathering.execute({
    ...{ actor: visit.actor, gatheringId: id, version: input.version },
    ...terms,
    agreed: input.agreed,
  });
  return seeOther(manageEventHref(id), telling('events.flash.changed'));
});

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
