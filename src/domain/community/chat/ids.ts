import type { Id } from '../../shared/id.ts';

export type ChannelId = Id<'ChatChannel'>;
export type MessageId = Id<'ChatMessage'>;
