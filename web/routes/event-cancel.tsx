import { useActionData } from '@remix-run/react';
import { CancelGatheringRequest } from '#interfaces/http/events/gatherings.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { manageEventHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';

export const loader = read('events.run', async ({ app, actor, params }) => {
  const { id } = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
  const { title, standing } = await app.events.gatheringPage.execute(actor, id);
  return { id, title, standing };
});

export const action = act(
  'events.run',
  CancelGatheringRequest,
  async ({ because }, { app, actor, params }) => {
    const { id } = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
    await app.events.cancelGathering.execute({ actor, gatheringId: id, because });
    return seeOther(manageEventHref(id), telling('events.flash.called'));
  },
);

/** What cancelling an event does, before it is done. */
export default function CancelEventRoute() {
  const { id, title, standing } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage
      title={t('events.admin.cancelTitle', { title })}
      lead={t('events.admin.cancelLead', { count: standing })}
    >
      <ActForm
        refused={refused}
        back={manageEventHref(id)}
        submit={<Button look="final">{t('events.admin.cancel')}</Button>}
        labels={{ because: t('events.admin.because') }}
      >
        <TextArea
          name="because"
          label={t('events.admin.because')}
          help={t('events.admin.becauseHelp')}
          rows={3}
          maxLength={500}
          defaultValue={typedIn(refused, 'because')}
          error={errorOf(refused, 'because')}
        />
      </ActForm>
    </SmallPage>
  );
}
