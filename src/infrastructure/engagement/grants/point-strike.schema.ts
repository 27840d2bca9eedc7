import { PointStrike } from '#domain/engagement/points/strike';
import type { Id, MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const pointStrikeSchema = aggregateSchema<
  PointStrike,
  { factId: Id<'Fact'>; memberId: MemberId; reason: string; byId: MemberId; at: Date }
>({
  aggregate: PointStrike,
  schema: 'engagement',
  table: 'strike',
  columns: {
    factId: { type: 'uuid', primary: true },
    memberId: { type: 'uuid' },
    reason: { type: 'text' },
    byId: { type: 'uuid' },
    at: { type: 'datetime' },
  },
});
