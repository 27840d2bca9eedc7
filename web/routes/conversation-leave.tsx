import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { conversationIn } from '../chat/chat-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { conversationHref, CONVERSATIONS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

export const loader = read('direct.page', async (visit) => ({ channelId: (await conversationIn(visit)).id }));

export const action = act('direct.leave', EmptyRequest, async (_, visit) => {
  const { app, actor } = visit;
  const { id: channelId } = await conversationIn(visit);
  await app.chat.leaveConversation.execute({ actor, channelId });
  return seeOther(CONVERSATIONS, telling('direct.flash.left'));
});

/** The way out of a conversation. */
export default function LeaveConversationRoute() {
  const { channelId } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('direct.leaving.title')} lead={t('direct.leaving.lead')}>
      <ActForm
        refused={refused}
        back={conversationHref(channelId)}
        submit={<Button look="final">{t('direct.leaving.submit')}</Button>}
      />
    </SmallPage>
  );
}
