import type { Consumer, RealtimeChannel } from '../../shared/ports.ts';
import { chatChannel } from '../chat/chat.bell.ts';
import type { ChannelChangedV1 } from '../published/chat.facts.ts';

/** Rings at those who have a channel open where something in it changed by no act of theirs. */
export class RingChat implements Consumer<ChannelChangedV1> {
  constructor(private readonly channel: RealtimeChannel) {}

  on({ channelId, change, audience }: ChannelChangedV1): Promise<void> {
    this.channel.ring(chatChannel(channelId), { change }, audience);
    return Promise.resolve();
  }
}
