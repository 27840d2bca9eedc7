import type { ChannelView } from '#application/community/chat/chat-view';
import type { GatheringView } from '#application/events/gatherings/gathering-view';
import type { Visit } from '../lib/gates.server.ts';

/** The channel of an event, for who has a seat in it or runs it; null for everybody else, and where there is none. */
export async function channelOf(
  { app, actor, problemOf }: Visit,
  event: GatheringView,
): Promise<ChannelView | null> {
  if (!actor.uses('chat') || !actor.may('chat.read') || (event.own?.state !== 'confirmed' && !event.isOwn))
    return null;
  try {
    return await app.chat.channel.execute(actor, event.id);
  } catch (refusal) {
    if (problemOf(refusal).status === 404) return null;
    throw refusal;
  }
}
