import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { CheckInRequest } from '#interfaces/http/events/sessions.request';
import { CodeField } from '../events/code-field.tsx';
import { eventIn } from '../events/event-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { eventHref, EVENTS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

export const loader = read('events.page', async (visit) => {
  if (isAfterDeed(visit.request)) return null;
  throw redirect(eventHref(await eventIn(visit)), 302);
});

export const action = act('events.register', CheckInRequest, async ({ code }, visit) => {
  const event = await eventIn(visit);
  await visit.app.events.checkIn.execute({ actor: visit.actor, gatheringId: event.id, code });
  return seeOther(eventHref(event), telling('events.flash.present'));
});

/** Where a code was not the one that is shown: to type it again. */
export default function EventCheckInRoute() {
  const refused = useActionData<Refused>();
  const { address = '' } = useParams();
  const t = useT();
  return (
    <SmallPage title={t('events.checkIn.title')}>
      <ActForm
        refused={refused}
        back={`${EVENTS}/${address}`}
        submit={<Button look="main">{t('events.checkIn.submit')}</Button>}
        labels={{ code: t('events.checkIn.code') }}
      >
        <CodeField refused={refused} />
      </ActForm>
    </SmallPage>
  );
}
