import type { ChannelView, MessageInPlace } from '#application/community/chat/chat-view';
import { idOf } from '#interfaces/http/validate';
import { channelHref, messageAnchor } from '../lib/addresses.ts';
import type { Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

const SLUG = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** The channel of this address, as its viewer sees it. @throws ChannelNotFound */
export async function channelIn({ app, actor, params }: Visit): Promise<ChannelView> {
  const slug = params['slug'] ?? '';
  if (!SLUG.test(slug)) throw nothingHere('community.channel-not-found');
  // Some of its doors are those of private conversations too.
  actor.mustUse('chat');
  const channel = await app.chat.channel.execute(actor, slug);
  if (channel.kind === 'direct') throw nothingHere('community.channel-not-found');
  return channel;
}

/** The private conversation of this address, of which its viewer is one. @throws ChannelNotFound */
export async function conversationIn({ app, actor, params }: Visit): Promise<ChannelView> {
  const id = idOf<'ChatChannel'>(params['id'], 'community.channel-not-found');
  const channel = await app.chat.channel.execute(actor, id);
  if (channel.kind !== 'direct') throw nothingHere('community.channel-not-found');
  return channel;
}

export const messageIdIn = ({ params }: Visit) =>
  idOf<'ChatMessage'>(params['id'], 'community.message-not-found');

/** The message of this address, as its viewer sees it. @throws MessageNotFound */
export const messageIn = (visit: Visit): Promise<MessageInPlace> =>
  visit.app.chat.message.execute(visit.actor, messageIdIn(visit));

/** Where a message stands in its log. */
export const placeOf = ({ channel, message }: MessageInPlace): string =>
  `${channelHref(channel)}?autour=${message.position}#${messageAnchor(message.id)}`;
