import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { ReactionRequest } from '#interfaces/http/community/posts.request';
import { messageIdIn, messageIn, placeOf } from '../chat/chat-visit.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { messageHref } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('chat.page', async (visit) => {
  if (isAfterDeed(visit.request)) return null;
  throw redirect(placeOf(await messageIn(visit)), 302);
});

export const action = act('chat.write', ReactionRequest, async ({ kind, isOn }, visit) => {
  const { app, actor } = visit;
  await app.chat.reactToMessage.execute({ actor, messageId: messageIdIn(visit), kind, on: isOn });
  return seeOther(placeOf(await messageIn(visit)));
});

export default function ReactToMessageRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={messageHref(useParams()['id'] ?? '')} />;
}
