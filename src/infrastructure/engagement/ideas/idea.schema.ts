import { Idea } from '#domain/engagement/ideas/idea';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';
import type { IdeaId } from '#domain/engagement/ideas/ids';

export const ideaSchema = aggregateSchema<
  Idea,
  {
    id: IdeaId;
    number: number;
    slug: string;
    authorId: MemberId;
    proposedAt: Date;
    title: string;
    theme: string;
    branches: string[];
    source: string;
    html: string;
    plain: string;
    status: string;
    statusAt: Date;
    mergedInto: IdeaId | null;
    merge: object | null;
    standing: string;
    decisionId: string | null;
    replaced: readonly unknown[];
    purgedAt: Date | null;
    takenAlong: boolean;
    version: number;
  }
>({
  aggregate: Idea,
  schema: 'engagement',
  table: 'idea',
  columns: {
    id: { type: 'uuid', primary: true },
    number: { type: 'integer' },
    slug: { type: 'text' },
    authorId: { type: 'uuid' },
    proposedAt: { type: 'datetime' },
    title: { type: 'text' },
    theme: { type: 'text' },
    branches: { type: 'array' },
    source: { type: 'text' },
    html: { type: 'text' },
    plain: { type: 'text' },
    status: { type: 'text' },
    statusAt: { type: 'datetime' },
    mergedInto: { type: 'uuid', nullable: true },
    merge: { type: 'json', nullable: true },
    standing: { type: 'text' },
    decisionId: { type: 'uuid', nullable: true },
    replaced: { type: 'json' },
    purgedAt: { type: 'datetime', nullable: true },
    takenAlong: { type: 'boolean' },
    version: { type: 'integer', version: true },
  },
});
