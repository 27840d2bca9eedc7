import type { GatheringId } from '#domain/events/gatherings/ids';
import type { QuestionId } from '#domain/events/questions/ids';
import { Question } from '#domain/events/questions/question';
import type { Id, MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const questionSchema = aggregateSchema<
  Question,
  {
    id: QuestionId;
    gatheringId: GatheringId;
    authorId: MemberId;
    askedAt: Date;
    body: string;
    standing: string;
    decisionId: string | null;
    hiddenBy: MemberId | null;
    answeredAt: Date | null;
    replaced: readonly unknown[];
    purgedAt: Date | null;
    takenAlong: boolean;
    withdrawnAt: Date | null;
    signs: boolean;
    topicId: Id<'Topic'> | null;
  }
>({
  aggregate: Question,
  schema: 'events',
  table: 'question',
  columns: {
    id: { type: 'uuid', primary: true },
    gatheringId: { type: 'uuid' },
    authorId: { type: 'uuid' },
    askedAt: { type: 'datetime' },
    body: { type: 'text' },
    standing: { type: 'text' },
    decisionId: { type: 'uuid', nullable: true },
    hiddenBy: { type: 'uuid', nullable: true },
    answeredAt: { type: 'datetime', nullable: true },
    replaced: { type: 'json' },
    purgedAt: { type: 'datetime', nullable: true },
    takenAlong: { type: 'boolean' },
    withdrawnAt: { type: 'datetime', nullable: true },
    signs: { type: 'boolean' },
    topicId: { type: 'uuid', nullable: true },
  },
});
