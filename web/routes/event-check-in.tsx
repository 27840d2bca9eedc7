import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { CheckInRequest } from '#interfaces/http/events/gatherings.request';
import { eventIn } from '../events/event-visit.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { eventHref, EVENTS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('events.page', async (visit) => {
  if (isAfterDeed(visit.request)) return null;
  throw redirect(eventHref(await eventIn(visit)), 302);
});

export const action = act('events.register', CheckInRequest, async ({ code }, visit) => {
  const event = await eventIn(visit);
  await visit.app.events.checkIn.execute({ actor: visit.actor, gatheringId: event.id, code });
  return seeOther(eventHref(event), telling('events.flash.present'));
});

export default function EventCheckInRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={`${EVENTS}/${useParams()['address']}`} />;
}
