import { useActionData } from '@remix-run/react';
import { PlanGatheringFormRequest } from '#interfaces/http/events/gatherings.request';
import { EventForm } from '../events/event-form.tsx';
import { termsIn } from '../events/event-visit.server.ts';
import { planIn } from '../events/form-plan.server.ts';
import { mustMeanThePast } from '../events/past-day.server.ts';
import { SmallPage } from '../layout/small-page.tsx';
import { MANAGE_EVENTS, manageEventHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { type Judge, queryOf } from '../lists/query.ts';

const aNumber: Judge = (raw) => (/^[1-9]\d{0,8}$/.test(raw) ? raw : undefined);

export const loader = read('events.run', async (visit) => {
  const { comme } = queryOf(visit.url, { comme: aNumber });
  return { like: comme ? await planIn(visit, comme) : null };
});

export const action = act('events.run', PlanGatheringFormRequest, async (input, visit) => {
  const terms = await termsIn(visit, input);
  mustMeanThePast(terms.endsAt, visit, input.past);
  const { every, times = 1 } = input;
  if (every !== 'once' && times < 2) throw invalid('times', 'events.repeated-how-often');
  const planned = await visit.app.events.planGathering.execute({
    actor: visit.actor,
    ...terms,
    agreed: input.agreed,
    repeat: every === 'once' ? null : { every, times },
  });
  return seeOther(manageEventHref(planned.id), telling('events.flash.planned'));
});

export default function NewEventRoute() {
  const { like } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('events.form.newTitle')} lead={t('events.form.newLead')}>
      <EventForm
        refused={refused}
        plan={like && { ...like, day: '', endDay: '' }}
        isNew
        back={MANAGE_EVENTS}
      />
    </SmallPage>
  );
}
