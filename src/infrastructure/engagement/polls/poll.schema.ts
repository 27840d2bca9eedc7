import type { OptionPictures } from '#domain/engagement/polls/option-picture';
import { Poll, type PollId } from '#domain/engagement/polls/poll';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const pollSchema = aggregateSchema<
  Poll,
  {
    id: PollId;
    slug: string;
    authorId: MemberId;
    openedAt: Date;
    question: string;
    description: string;
    kind: string;
    options: string[];
    least: number;
    most: number;
    results: string;
    secret: boolean;
    audiences: string[];
    closesAt: Date;
    closedAt: Date | null;
    endToldAt: Date | null;
    pictures: OptionPictures;
    away: { decisionId: string; action: string }[];
    replaced: readonly unknown[];
    purgedAt: Date | null;
    version: number;
  }
>({
  aggregate: Poll,
  schema: 'engagement',
  table: 'poll',
  columns: {
    id: { type: 'uuid', primary: true },
    slug: { type: 'text' },
    authorId: { type: 'uuid' },
    openedAt: { type: 'datetime' },
    question: { type: 'text' },
    description: { type: 'text' },
    kind: { type: 'text' },
    options: { type: 'array' },
    least: { type: 'integer' },
    most: { type: 'integer' },
    results: { type: 'text' },
    secret: { type: 'boolean' },
    audiences: { type: 'array' },
    closesAt: { type: 'datetime' },
    closedAt: { type: 'datetime', nullable: true },
    endToldAt: { type: 'datetime', nullable: true },
    pictures: { type: 'json' },
    away: { type: 'json' },
    replaced: { type: 'json' },
    purgedAt: { type: 'datetime', nullable: true },
    version: { type: 'integer', version: true },
  },
});
