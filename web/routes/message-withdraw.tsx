import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { backFrom } from '../chat/back-from.server.ts';
import { messageIdIn, messageIn } from '../chat/chat-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { channelHref, messageHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Prose } from '../ui/prose.tsx';

export const loader = read('chat.withdraw', async (visit) => {
  const { message, source } = await messageIn(visit);
  if (source === null) throw nothingHere('community.message-not-found');
  return { message, back: backFrom(visit, message.id, messageHref(message.id)) };
});

export const action = actOfSafety('chat.withdraw', EmptyRequest, async (_input, visit) => {
  const { app, actor } = visit;
  await app.chat.withdrawMessage.execute({ actor, messageId: messageIdIn(visit) });
  const { channel } = await messageIn(visit);
  return seeOther(backFrom(visit, messageIdIn(visit), channelHref(channel)), telling('chat.flash.withdrawn'));
});

/** Asked once more before a message is taken back. */
export default function WithdrawMessageRoute() {
  const { message, back } = usePageData<typeof loader>();
  const t = useT();
  return (
    <SmallPage title={t('chat.withdrawing.title')} lead={t('chat.withdrawing.lead')}>
      <Prose html={message.html} className="quote" />
      <ActForm
        refused={useActionData<Refused>()}
        back={back}
        submit={<Button look="final">{t('chat.withdrawing.submit')}</Button>}
      />
    </SmallPage>
  );
}
