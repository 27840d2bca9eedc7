import type { Channel } from '#domain/community/chat/channel';
import type { RealtimeChannel } from '../../shared/ports.ts';

/** How a channel is called among those that ring. */
export const chatChannel = (channelId: string): string => `chat:${channelId}`;

/** Rings at those who have a channel open, after the commit: they ask for what came after the last change they saw. */
export class ChatBell {
  constructor(private readonly realtime: RealtimeChannel) {}

  ring({ id, latestChange, visibleFor }: Pick<Channel, 'id' | 'latestChange' | 'visibleFor'>): void {
    this.realtime.ring(chatChannel(id), { change: latestChange }, visibleFor);
  }

  /** Other people are in it than before: whoever has it open asks anew whether they may hear it. */
  regroup({ id, latestChange }: Pick<Channel, 'id' | 'latestChange'>, before: string): void {
    this.realtime.ring(chatChannel(id), { change: latestChange, again: 1 }, before);
  }

  /** What changed is no message: each asks what holds for them now. */
  call({ id, latestChange, visibleFor }: Pick<Channel, 'id' | 'latestChange' | 'visibleFor'>): void {
    this.realtime.ring(chatChannel(id), { change: latestChange, asks: 1 }, visibleFor);
  }
}
