import type { Actor } from '#domain/shared/actor';
import type {
  ChannelChanges,
  ChannelRow,
  ChannelView,
  MessageInPlace,
  MessagePage,
  MessageView,
} from './chat-view.ts';

/** Where a page of a log begins; the latest messages where nothing is said. */
export type MessagesAsked =
  | { readonly before: number }
  | { readonly after: number }
  | { readonly around: number }
  /** The first of this day in Paris, `2026-11-27`, or the next there is. */
  | { readonly day: string }
  | Readonly<Record<string, never>>;

export interface ChannelListQuery {
  /** Those that the actor may know of; the joined ones first. */
  execute(actor: Actor): Promise<readonly ChannelRow[]>;
}

export interface ChannelPageQuery {
  /** @param key slug or id @throws ChannelNotFound */
  execute(actor: Actor, key: string): Promise<ChannelView>;
}

export interface MessagesQuery {
  /** @throws ChannelNotFound */
  execute(actor: Actor, channelId: string, asked: MessagesAsked): Promise<MessagePage>;
}

export interface ChannelChangesQuery {
  /** @throws ChannelNotFound */
  execute(actor: Actor, channelId: string, since: number): Promise<ChannelChanges>;
}

export interface MessageQuery {
  /** @throws MessageNotFound */
  execute(actor: Actor, messageId: string): Promise<MessageInPlace>;
}

export interface MessageSearchQuery {
  /** The latest first, at most fifty. @throws ChannelNotFound */
  execute(actor: Actor, channelId: string, text: string): Promise<readonly MessageView[]>;
}

export interface PinnedMessagesQuery {
  /** The latest pin first. @throws ChannelNotFound */
  execute(actor: Actor, channelId: string): Promise<readonly MessageView[]>;
}
