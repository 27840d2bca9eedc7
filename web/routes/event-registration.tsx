import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import type { GatheringView } from '#application/events/gatherings/gathering-view';
import { FORM_PLACES, RegistrationRequest } from '#interfaces/http/events/registrations.request';
import { attendeeOf, eventIn } from '../events/event-visit.server.ts';
import { takesAnswers } from '../events/kept-answers.tsx';
import { RegistrationForm } from '../events/registration-form.tsx';
import { RefusedPage } from '../layout/small-page.tsx';
import { eventHref, EVENTS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';

export const loader = read('events.page', async (visit) => {
  if (isAfterDeed(visit.request)) return { event: await eventIn(visit).catch(noneIfGone) };
  const event = await eventIn(visit);
  if (!isAsked(event, visit)) throw redirect(eventHref(event), 302);
  return { event };
});

/** What broke is no event that is gone. */
function noneIfGone(error: unknown): null {
  if ((error as { kind?: string } | null)?.kind === 'not-found') return null;
  throw error;
}

/** Who may come and is asked something, or may answer otherwise. */
function isAsked(event: GatheringView, { actor }: Visit): boolean {
  if (event.form.length === 0 || !actor.may('event.register')) return false;
  return event.own ? takesAnswers(event) : takesAnswers(event) || event.stage === 'live';
}

export const action = act('events.register', RegistrationRequest, async (input, visit) => {
  const { app, actor } = visit;
  const { deed, note = '' } = input;
  const event = await eventIn(visit);
  const gatheringId = event.id;
  const back = eventHref(event);
  if (deed === 'come') {
    const asked = { attendee: attendeeOf(visit), gatheringId, note, given: givenIn(input) };
    const { hasSeat } = await app.events.register.execute(asked);
    return seeOther(back, telling(hasSeat ? 'events.flash.registered' : 'events.flash.waiting'));
  }
  if (deed === 'answer') {
    await app.events.changeAnswers.execute({ actor, gatheringId, given: givenIn(input) });
    return seeOther(back, telling('events.flash.answered'));
  }
  if (deed === 'take') {
    await app.events.takeOfferedSeat.execute({ actor, gatheringId });
    return seeOther(back, telling('events.flash.taken'));
  }
  await app.events.cancelRegistration.execute({ actor, gatheringId });
  return seeOther(back, telling('events.flash.cancelled'));
});

/** Answers come by the places of their questions. */
function givenIn(input: RegistrationRequest) {
  const answers = input as unknown as Readonly<Record<string, readonly string[] | undefined>>;
  return input.shown.map((question, place) => ({ question, values: answers[FORM_PLACES[place]!] ?? [] }));
}

export default function EventRegistrationRoute() {
  const { event } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const address = useParams()['address'];
  const isForm = event !== null && event.form.length > 0 && (refused?.problem.fields || !refused);
  if (isForm) return <RegistrationForm event={event} refused={refused} />;
  return <RefusedPage refused={refused} back={`${EVENTS}/${address}`} />;
}
