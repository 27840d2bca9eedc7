import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { MembershipFormRequest } from '#interfaces/http/community/chat.request';
import { channelIn } from '../chat/chat-visit.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { channelHref, CHANNELS } from '../lib/addresses.ts';
import type { FlashKey } from '../lib/flash-key.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('chat.page', async (visit) => {
  if (isAfterDeed(visit.request)) return null;
  throw redirect(channelHref(await channelIn(visit)), 302);
});

const DONE: Readonly<Record<MembershipFormRequest['deed'], FlashKey>> = {
  join: 'chat.flash.joined',
  leave: 'chat.flash.left',
  mute: 'chat.flash.muted',
  unmute: 'chat.flash.unmuted',
};

export const action = act('chat.join', MembershipFormRequest, async ({ deed }, visit) => {
  const { app, actor } = visit;
  const channel = await channelIn(visit);
  await app.chat.joinChannel.execute({ actor, channelId: channel.id, deed });
  return seeOther(channelHref(channel), telling(DONE[deed]));
});

export default function JoinChannelRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={`${CHANNELS}/${useParams()['slug']}`} />;
}
