import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { MarkChannelReadRequest } from '#interfaces/http/community/chat.request';
import { channelIn } from '../chat/chat-visit.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { channelHref, CHANNELS } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('chat.page', async (visit) => {
  if (isAfterDeed(visit.request)) return null;
  throw redirect(channelHref(await channelIn(visit)), 302);
});

export const action = act('chat.join', MarkChannelReadRequest, async ({ position }, visit) => {
  const { app, actor } = visit;
  const channel = await channelIn(visit);
  await app.chat.markChannelRead.execute({ actor, channelId: channel.id, position });
  return seeOther(channelHref(channel));
});

export default function ChannelReadRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={`${CHANNELS}/${useParams()['slug']}`} />;
}
