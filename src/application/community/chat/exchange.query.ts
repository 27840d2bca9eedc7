import type { Actor } from '#domain/shared/actor';
import type { ChannelView, MessageView } from './chat-view.ts';

export interface QuotedMessage {
  readonly message: MessageView;
  /** Whether its author is named: not where more people read the topic than the channel, but for oneself. */
  readonly named: boolean;
}

export type QuotedChannel = ChannelView;

/** What was said in a channel, as a topic takes it up. */
export interface Exchange {
  readonly channel: QuotedChannel;
  readonly quotes: readonly QuotedMessage[];
}

export interface ExchangeQuery {
  /** Those of them that are there to be read by the actor, in their order. */
  execute(actor: Actor, channelId: string, messageIds: readonly string[]): Promise<readonly MessageView[]>;
}
