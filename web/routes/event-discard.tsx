import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { When } from '../events/when.tsx';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { MANAGE_EVENTS, manageEventHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

export const loader = read('events.run', async ({ app, actor, params, request }) => {
  const { id } = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
  const event = await app.events.gatheringPage.execute(actor, id);
  if (event.stage !== 'draft' && !isAfterDeed(request)) throw redirect(manageEventHref(id), 302);
  return { event };
});

export const action = act('events.run', EmptyRequest, async (_, { app, actor, params }) => {
  const { id } = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
  await app.events.discardDraft.execute({ actor, gatheringId: id });
  return seeOther(MANAGE_EVENTS, telling('events.flash.discarded'));
});

/** Asks once more before nothing is left of a draft. */
export default function DiscardDraftRoute() {
  const { event } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage
      title={t('events.admin.discardTitle', { title: event.title })}
      lead={t('events.admin.discardLead')}
    >
      <ActForm
        refused={refused}
        back={manageEventHref(event.id)}
        submit={<Button look="final">{t('events.admin.discard')}</Button>}
      >
        <p>
          <When event={event} />
        </p>
      </ActForm>
    </SmallPage>
  );
}
