import { IdeaAnswer } from '#domain/engagement/ideas/idea-answer';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';
import type { IdeaAnswerId, IdeaId } from '#domain/engagement/ideas/ids';

export const ideaAnswerSchema = aggregateSchema<
  IdeaAnswer,
  {
    id: IdeaAnswerId;
    ideaId: IdeaId;
    fromStatus: string;
    status: string;
    source: string;
    html: string;
    plain: string;
    authorId: MemberId;
    department: string | null;
    isOfficial: boolean;
    answeredAt: Date;
  }
>({
  aggregate: IdeaAnswer,
  schema: 'engagement',
  table: 'idea_answer',
  columns: {
    id: { type: 'uuid', primary: true },
    ideaId: { type: 'uuid' },
    fromStatus: { type: 'text' },
    status: { type: 'text' },
    source: { type: 'text' },
    html: { type: 'text' },
    plain: { type: 'text' },
    authorId: { type: 'uuid' },
    department: { type: 'text', nullable: true },
    isOfficial: { type: 'boolean' },
    answeredAt: { type: 'datetime' },
  },
});
