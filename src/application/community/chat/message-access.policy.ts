import type { Channel } from '#domain/community/chat/channel';
import { ChannelNotFound, MessageNotFound } from '#domain/community/chat/chat.errors';
import type { Actor } from '#domain/shared/actor';

/** Who names a message by its id hears the same of one that is hidden as of one that never was. @throws MessageNotFound */
export function mustKnowChannelOfMessage(channel: Channel, actor: Actor): void {
  try {
    channel.mustBeKnownTo(actor);
  } catch (error) {
    throw error instanceof ChannelNotFound ? new MessageNotFound() : error;
  }
}
