import { IdeaComment } from '#domain/engagement/ideas/idea-comment';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';
import type { IdeaCommentId, IdeaId } from '#domain/engagement/ideas/ids';

export const ideaCommentSchema = aggregateSchema<
  IdeaComment,
  {
    id: IdeaCommentId;
    ideaId: IdeaId;
    authorId: MemberId;
    writtenAt: Date;
    source: string;
    html: string;
    plain: string;
    standing: string;
    decisionId: string | null;
    replaced: readonly unknown[];
    purgedAt: Date | null;
    takenAlong: boolean;
    editedAt: Date | null;
    withdrawnAt: Date | null;
  }
>({
  aggregate: IdeaComment,
  schema: 'engagement',
  table: 'idea_comment',
  columns: {
    id: { type: 'uuid', primary: true },
    ideaId: { type: 'uuid' },
    authorId: { type: 'uuid' },
    writtenAt: { type: 'datetime' },
    source: { type: 'text' },
    html: { type: 'text' },
    plain: { type: 'text' },
    standing: { type: 'text' },
    decisionId: { type: 'uuid', nullable: true },
    replaced: { type: 'json' },
    purgedAt: { type: 'datetime', nullable: true },
    takenAlong: { type: 'boolean' },
    editedAt: { type: 'datetime', nullable: true },
    withdrawnAt: { type: 'datetime', nullable: true },
  },
});
