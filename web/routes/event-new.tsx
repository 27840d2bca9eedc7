import { useActionData } from '@remix-run/react';
import { PlanGatheringFormRequest } from '#interfaces/http/events/gatherings.request';
import type { RefusedField } from '#interfaces/http/validate';
import { EventForm } from '../events/event-form.tsx';
import { planIn } from '../events/form-plan.server.ts';
import { termsIn } from '../events/form-terms.server.ts';
import { mustMeanThePast } from '../events/past-day.server.ts';
import { SmallPage } from '../layout/small-page.tsx';
import { MANAGE_EVENTS, manageEventHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { judgingTheRest, Refusals } from '../lib/refusals.server.ts';
import { useT } from '../lib/texts.tsx';
import { type Judge, queryOf } from '../lists/query.ts';

const aNumber: Judge = (raw) => (/^[1-9]\d{0,8}$/.test(raw) ? raw : undefined);

export const loader = read('events.run', async (visit) => {
  const { comme } = queryOf(visit.url, { comme: aNumber });
  return { like: comme ? await planIn(visit, comme) : null };
});

async function plan(
  input: Partial<PlanGatheringFormRequest>,
  visit: Visit,
  shapes: readonly RefusedField[] = [],
) {
  const { every = 'once', times = 1, past } = input;
  const refusals = new Refusals(shapes);
  const terms = await termsIn(visit, input, refusals);
  refusals.heard(() => mustMeanThePast(terms.endsAt, visit, past));
  if (every !== 'once' && times < 2) refusals.add('times', 'events.repeated-how-often');
  return visit.app.events.planGathering.execute({
    actor: visit.actor,
    ...terms,
    refused: refusals.fields,
    repeat: every === 'once' ? null : { every, times },
  });
}

export const action = act(
  'events.run',
  PlanGatheringFormRequest,
  async (input, visit) => {
    const { id } = await plan(input, visit);
    return seeOther(manageEventHref(id), telling('events.flash.planned'));
  },
  undefined,
  judgingTheRest<PlanGatheringFormRequest>(plan),
);

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
