import type { GatheringId } from '#domain/events/gatherings/ids';
import type { GatheringLetterId } from '#domain/events/letters/ids';
import { GatheringLetter } from '#domain/events/letters/letter';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const letterSchema = aggregateSchema<
  GatheringLetter,
  {
    id: GatheringLetterId;
    gatheringId: GatheringId;
    authorId: MemberId;
    sentAt: Date;
    readers: string;
    subject: string;
    body: string;
    count: number;
  }
>({
  aggregate: GatheringLetter,
  schema: 'events',
  table: 'letter',
  columns: {
    id: { type: 'uuid', primary: true },
    gatheringId: { type: 'uuid' },
    authorId: { type: 'uuid' },
    sentAt: { type: 'datetime' },
    readers: { type: 'text' },
    subject: { type: 'text' },
    body: { type: 'text' },
    count: { type: 'integer' },
  },
});
