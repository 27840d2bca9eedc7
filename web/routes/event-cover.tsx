import { useActionData } from '@remix-run/react';
import { GATHERING_LIMITS } from '#application/events/limits';
import { CoverRequest } from '#interfaces/http/events/gatherings.request';
import { EventCover } from '../events/event-cover.tsx';
import { PictureFields } from '../forum/picture-fields.tsx';
import { MAX_UPLOAD } from '../forum/counted-uploads.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { manageEventDeedHref, manageEventHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { missing } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Sure } from '../ui/sure.tsx';
import { WarnedBox } from '../words/warned-box.tsx';

export const loader = read('events.run', async ({ app, actor, params }) => {
  const { id, title, cover } = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
  return { id, title, cover };
});

export const action = act(
  'events.run',
  CoverRequest,
  async ({ intent, alt, agreed }, { app, actor, params, file }) => {
    const { id: gatheringId } = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
    const here = manageEventDeedHref(gatheringId, 'image');
    if (intent === 'remove') {
      await app.events.uncoverGathering.execute({ actor, gatheringId });
      return seeOther(here, telling('events.flash.uncovered'));
    }
    const chosen = file('file');
    if (!chosen) throw missing('file');
    if (alt === undefined) throw missing('alt');
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    await app.events.coverGathering.execute({ actor, gatheringId, bytes, alt, agreed });
    return seeOther(here, telling('events.flash.covered'));
  },
  MAX_UPLOAD,
);

/** The picture of an event: to put one, to take it away. */
export default function EventCoverRoute() {
  const { id, cover } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('events.cover.title')} lead={t('events.cover.lead')}>
      {cover ? (
        <>
          <EventCover cover={cover} />
          <Sure act={t('events.cover.remove')} help={t('ui.sure.picture')} name="intent" value="remove" />
        </>
      ) : (
        <p className="muted">{t('events.cover.none')}</p>
      )}
      <ActForm
        refused={refused}
        back={manageEventHref(id)}
        encType="multipart/form-data"
        labels={{ file: t('compose.upload.file'), alt: t('compose.upload.alt') }}
        submit={
          <Button look="main" name="intent" value="put">
            {t('events.cover.submit')}
          </Button>
        }
      >
        <WarnedBox refused={refused} />
        <PictureFields refused={refused} max={GATHERING_LIMITS.alt.max} help={t('compose.upload.lead')} />
      </ActForm>
    </SmallPage>
  );
}
