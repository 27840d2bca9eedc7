import type { ChannelId, MessageId } from '#domain/community/chat/ids';
import { Message } from '#domain/community/chat/message';
import type { Id, MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const messageSchema = aggregateSchema<
  Message,
  {
    id: MessageId;
    channelId: ChannelId;
    position: number;
    change: number;
    authorId: MemberId;
    clientId: string;
    source: string;
    html: string;
    plain: string;
    replyTo: MessageId | null;
    writtenAt: Date;
    pollId: Id<'Poll'> | null;
    editedAt: Date | null;
    withdrawnAt: Date | null;
    standing: string;
    shown: boolean;
    decisionId: string | null;
    replaced: readonly unknown[];
    purgedAt: Date | null;
    takenAlong: boolean;
    pinnedAt: Date | null;
    pinnedBy: MemberId | null;
    removedBy: MemberId | null;
    removedAs: string | null;
    removedUnder: string | null;
  }
>({
  aggregate: Message,
  schema: 'community',
  table: 'chat_message',
  columns: {
    id: { type: 'uuid', primary: true },
    channelId: { type: 'uuid' },
    position: { type: 'integer' },
    change: { type: 'integer' },
    authorId: { type: 'uuid' },
    clientId: { type: 'uuid' },
    source: { type: 'text' },
    html: { type: 'text' },
    plain: { type: 'text' },
    replyTo: { type: 'uuid', nullable: true },
    writtenAt: { type: 'datetime' },
    pollId: { type: 'uuid', nullable: true },
    editedAt: { type: 'datetime', nullable: true },
    withdrawnAt: { type: 'datetime', nullable: true },
    standing: { type: 'text' },
    shown: { type: 'boolean' },
    decisionId: { type: 'uuid', nullable: true },
    replaced: { type: 'json' },
    purgedAt: { type: 'datetime', nullable: true },
    takenAlong: { type: 'boolean' },
    pinnedAt: { type: 'datetime', nullable: true },
    pinnedBy: { type: 'uuid', nullable: true },
    removedBy: { type: 'uuid', nullable: true },
    removedAs: { type: 'text', nullable: true },
    removedUnder: { type: 'uuid', nullable: true },
  },
});
