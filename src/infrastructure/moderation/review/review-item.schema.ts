import { Judges } from '#domain/moderation/review/judges';
import type { ReviewItemId } from '#domain/moderation/review/ids';
import { type HistoryEntry, type ItemKind, ReviewItem } from '#domain/moderation/review/review-item';
import { Urgency } from '#domain/moderation/review/urgency';
import { CasePlace } from '#domain/moderation/review/whereabouts';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema, valueIn } from '../../platform/persistence/aggregate-schema.ts';

const optionalId = { type: 'uuid', nullable: true } as const;
const optionalText = { type: 'text', nullable: true } as const;
const optionalMoment = { type: 'datetime', nullable: true } as const;

const place = valueIn<
  CasePlace,
  {
    title: string;
    categoryId: string | null;
    audience: string | null;
    partOfKind: string | null;
    partOfId: string | null;
  }
>({
  value: CasePlace,
  columns: {
    title: { type: 'text' },
    categoryId: optionalId,
    audience: optionalText,
    partOfKind: optionalText,
    partOfId: optionalText,
  },
});

const judges = valueIn<
  Judges,
  {
    barred: MemberId[];
    leastRank: number;
    claimedBy: MemberId | null;
    claimedUntil: Date | null;
    assignedTo: MemberId | null;
  }
>({
  value: Judges,
  columns: {
    barred: { type: 'array', columnType: 'uuid[]' },
    leastRank: { type: 'integer' },
    claimedBy: optionalId,
    claimedUntil: optionalMoment,
    assignedTo: optionalId,
  },
});

const urgency = valueIn<
  Urgency,
  {
    score: number;
    priority: number;
    dueAt: Date;
    whys: string[];
    hits: string[];
  }
>({
  value: Urgency,
  columns: {
    score: { type: 'float' },
    priority: { type: 'integer' },
    dueAt: { type: 'datetime' },
    whys: { type: 'array' },
    hits: { type: 'array' },
  },
});

export const reviewItemSchema = aggregateSchema<
  ReviewItem,
  {
    id: ReviewItemId;
    kind: ItemKind;
    targetKind: string;
    targetId: string;
    subjectId: MemberId | null;
    place: CasePlace;
    judges: Judges;
    urgency: Urgency;
    raisedAt: Date;
    status: 'open' | 'decided';
    decidedBy: MemberId | null;
    decidedAt: Date | null;
    outcome: string | null;
    history: HistoryEntry[];
    version: number;
  }
>({
  aggregate: ReviewItem,
  schema: 'moderation',
  table: 'review_item',
  columns: {
    id: { type: 'uuid', primary: true },
    kind: { type: 'text' },
    targetKind: { type: 'text' },
    targetId: { type: 'text' },
    subjectId: optionalId,
    place,
    judges,
    urgency,
    raisedAt: { type: 'datetime' },
    status: { type: 'text' },
    decidedBy: optionalId,
    decidedAt: optionalMoment,
    outcome: optionalText,
    history: { type: 'json' },
    version: { type: 'integer', version: true },
  },
});
