import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { MarkChannelReadRequest } from '#interfaces/http/community/chat.request';
import { conversationIn } from '../chat/chat-visit.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { conversationHref } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('direct.page', async (visit) => {
  if (isAfterDeed(visit.request)) return null;
  throw redirect(conversationHref((await conversationIn(visit)).id), 302);
});

export const action = act('direct.read', MarkChannelReadRequest, async ({ position }, visit) => {
  const { app, actor } = visit;
  const { id: channelId } = await conversationIn(visit);
  await app.chat.markChannelRead.execute({ actor, channelId, position });
  return seeOther(conversationHref(channelId));
});

export default function ConversationReadRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={conversationHref(useParams()['id'] ?? '')} />;
}
