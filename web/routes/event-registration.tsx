import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { RegistrationRequest } from '#interfaces/http/events/gatherings.request';
import { attendeeOf, eventIn } from '../events/event-visit.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { eventHref, EVENTS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('events.page', async (visit) => {
  if (isAfterDeed(visit.request)) return null;
  throw redirect(eventHref(await eventIn(visit)), 302);
});

export const action = act('events.register', RegistrationRequest, async ({ deed, note = '' }, visit) => {
  const { app, actor } = visit;
  const event = await eventIn(visit);
  const gatheringId = event.id;
  const back = eventHref(event);
  if (deed === 'come') {
    const { hasSeat } = await app.events.register.execute({ attendee: attendeeOf(visit), gatheringId, note });
    return seeOther(back, telling(hasSeat ? 'events.flash.registered' : 'events.flash.waiting'));
  }
  if (deed === 'take') {
    await app.events.takeOfferedSeat.execute({ actor, gatheringId });
    return seeOther(back, telling('events.flash.taken'));
  }
  await app.events.cancelRegistration.execute({ actor, gatheringId });
  return seeOther(back, telling('events.flash.cancelled'));
});

export default function EventRegistrationRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={`${EVENTS}/${useParams()['address']}`} />;
}
