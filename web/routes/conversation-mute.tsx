import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { MuteFormRequest } from '#interfaces/http/community/conversations.request';
import { conversationIn } from '../chat/chat-visit.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { conversationHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('direct.page', async (visit) => {
  if (isAfterDeed(visit.request)) return null;
  throw redirect(conversationHref((await conversationIn(visit)).id), 302);
});

export const action = act('direct.mute', MuteFormRequest, async ({ deed }, visit) => {
  const { app, actor } = visit;
  const { id: channelId } = await conversationIn(visit);
  await app.chat.joinChannel.execute({ actor, channelId, deed });
  const told = deed === 'mute' ? 'direct.flash.muted' : 'direct.flash.unmuted';
  return seeOther(conversationHref(channelId), telling(told));
});

export default function MuteConversationRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={conversationHref(useParams()['id'] ?? '')} />;
}
