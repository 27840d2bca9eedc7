import { type Assignment, DeskQuestion } from '#domain/community/official/desk-question';
import type { TopicId } from '#domain/community/topics/ids';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const deskQuestionSchema = aggregateSchema<
  DeskQuestion,
  {
    topicId: TopicId;
    assigneeId: MemberId | null;
    assignedBy: MemberId | null;
    assignedAt: Date | null;
    assignments: readonly Assignment[];
    escalatedAt: Date | null;
    version: number;
  }
>({
  aggregate: DeskQuestion,
  schema: 'community',
  table: 'desk_question',
  columns: {
    topicId: { type: 'uuid', primary: true },
    assigneeId: { type: 'uuid', nullable: true },
    assignedBy: { type: 'uuid', nullable: true },
    assignedAt: { type: 'datetime', nullable: true },
    assignments: { type: 'json' },
    escalatedAt: { type: 'datetime', nullable: true },
    version: { type: 'integer', version: true },
  },
});
