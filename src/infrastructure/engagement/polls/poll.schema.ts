import type { OptionPictures } from '#domain/engagement/polls/option-picture';
import { Poll, type PollId } from '#domain/engagement/polls/poll';
import { PollQuestion } from '#domain/engagement/polls/poll-question';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema, valueIn } from '../../platform/persistence/aggregate-schema.ts';

const asked = valueIn<
  PollQuestion,
  {
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
    pictures: OptionPictures;
  }
>({
  value: PollQuestion,
  columns: {
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
    pictures: { type: 'json' },
  },
});

export const pollSchema = aggregateSchema<
  Poll,
  {
    id: PollId;
    slug: string;
    authorId: MemberId;
    openedAt: Date;
    asked: PollQuestion;
    closedAt: Date | null;
    endToldAt: Date | null;
    away: { decisionId: string; action: string }[];
    replaced: readonly unknown[];
    archivedAt: Date | null;
    purgedAt: Date | null;
    takenAlong: boolean;
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
    asked,
    closedAt: { type: 'datetime', nullable: true },
    endToldAt: { type: 'datetime', nullable: true },
    away: { type: 'json' },
    replaced: { type: 'json' },
    archivedAt: { type: 'datetime', nullable: true },
    purgedAt: { type: 'datetime', nullable: true },
    takenAlong: { type: 'boolean' },
    version: { type: 'integer', version: true },
  },
});
