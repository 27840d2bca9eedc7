import { Channel } from '#domain/community/chat/channel';
import type { ChannelId } from '#domain/community/chat/ids';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const channelSchema = aggregateSchema<
  Channel,
  {
    id: ChannelId;
    slug: string;
    name: string;
    description: string;
    kind: string;
    branch: string | null;
    audience: string;
    slowSeconds: number;
    locked: boolean;
    retentionDays: number | null;
    lastPosition: number;
    lastChange: number;
    openedAt: Date;
    opensAt: Date | null;
    closesAt: Date | null;
    eventAudience: string | null;
    eventAway: boolean;
    scheduledAt: Date | null;
  }
>({
  aggregate: Channel,
  schema: 'community',
  table: 'chat_channel',
  columns: {
    id: { type: 'uuid', primary: true },
    slug: { type: 'text' },
    name: { type: 'text' },
    description: { type: 'text' },
    kind: { type: 'text' },
    branch: { type: 'text', nullable: true },
    audience: { type: 'text' },
    slowSeconds: { type: 'integer' },
    locked: { type: 'boolean' },
    retentionDays: { type: 'integer', nullable: true },
    lastPosition: { type: 'integer' },
    lastChange: { type: 'integer' },
    openedAt: { type: 'datetime' },
    opensAt: { type: 'datetime', nullable: true },
    closesAt: { type: 'datetime', nullable: true },
    eventAudience: { type: 'text', nullable: true },
    eventAway: { type: 'boolean' },
    scheduledAt: { type: 'datetime', nullable: true },
  },
});
