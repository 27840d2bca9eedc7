import { useActionData } from '@remix-run/react';
import { ToggleRequest } from '#interfaces/http/deeds.request';
import { backFrom } from '../chat/back-from.server.ts';
import { messageIdIn, messageIn, placeOf } from '../chat/chat-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { messageHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Prose } from '../ui/prose.tsx';

export const loader = read('chat.pin', async (visit) => {
  const { message } = await messageIn(visit);
  return { message, back: backFrom(visit, message.id, messageHref(message.id)) };
});

export const action = act('chat.pin', ToggleRequest, async ({ on }, visit) => {
  const { app, actor } = visit;
  await app.chat.pinMessage.execute({ actor, messageId: messageIdIn(visit), on: on === '1' });
  return seeOther(
    backFrom(visit, messageIdIn(visit), placeOf(await messageIn(visit))),
    telling(on === '1' ? 'chat.flash.pinned' : 'chat.flash.unpinned'),
  );
});

/** Keeps a message in sight beside the log, or lets it go. */
export default function PinMessageRoute() {
  const { message, back } = usePageData<typeof loader>();
  const t = useT();
  return (
    <SmallPage title={t(message.pinned ? 'chat.unpin' : 'chat.pin')}>
      <Prose html={message.html} className="quote" />
      <ActForm
        refused={useActionData<Refused>()}
        back={back}
        submit={
          <Button look="main" name="on" value={message.pinned ? '0' : '1'}>
            {t(message.pinned ? 'chat.unpin' : 'chat.pin')}
          </Button>
        }
      />
    </SmallPage>
  );
}
