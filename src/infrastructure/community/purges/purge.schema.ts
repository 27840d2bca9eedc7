import type { PurgeId } from '#domain/community/purges/ids';
import { Purge, type PurgeStatus } from '#domain/community/purges/purge';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const purgeSchema = aggregateSchema<
  Purge,
  {
    id: PurgeId;
    postId: PostId | null;
    topicId: TopicId | null;
    whole: boolean;
    targetKind: string;
    targetId: string;
    mark: string;
    reason: string;
    proposedBy: MemberId;
    proposedAt: Date;
    status: PurgeStatus;
    settledBy: MemberId | null;
    settledAt: Date | null;
    version: number;
  }
>({
  aggregate: Purge,
  schema: 'community',
  table: 'purge',
  columns: {
    id: { type: 'uuid', primary: true },
    postId: { type: 'uuid', nullable: true },
    topicId: { type: 'uuid', nullable: true },
    whole: { type: 'boolean' },
    targetKind: { type: 'text' },
    targetId: { type: 'uuid' },
    mark: { type: 'text' },
    reason: { type: 'text' },
    proposedBy: { type: 'uuid' },
    proposedAt: { type: 'datetime' },
    status: { type: 'text' },
    settledBy: { type: 'uuid', nullable: true },
    settledAt: { type: 'datetime', nullable: true },
    version: { type: 'integer', version: true },
  },
});
