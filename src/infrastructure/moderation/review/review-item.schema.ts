import type { ReviewItemId } from '#domain/moderation/review/ids';
import { type HistoryEntry, type ItemKind, ReviewItem } from '#domain/moderation/review/review-item';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

const optionalId = { type: 'uuid', nullable: true } as const;
const optionalText = { type: 'text', nullable: true } as const;
const optionalMoment = { type: 'datetime', nullable: true } as const;

export const reviewItemSchema = aggregateSchema<
  ReviewItem,
  {
    id: ReviewItemId;
    kind: ItemKind;
    targetKind: string;
    targetId: string;
    title: string;
    subjectId: MemberId | null;
    categoryId: string | null;
    audience: string | null;
    partOfKind: string | null;
    partOfId: string | null;
    barred: MemberId[];
    leastRank: number;
    raisedAt: Date;
    status: 'open' | 'decided';
    score: number;
    priority: number;
    dueAt: Date;
    whys: string[];
    hits: string[];
    claimedBy: MemberId | null;
    claimedUntil: Date | null;
    assignedTo: MemberId | null;
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
    title: { type: 'text' },
    subjectId: optionalId,
    categoryId: optionalId,
    audience: optionalText,
    partOfKind: optionalText,
    partOfId: optionalText,
    barred: { type: 'array', columnType: 'uuid[]' },
    leastRank: { type: 'integer' },
    raisedAt: { type: 'datetime' },
    status: { type: 'text' },
    score: { type: 'float' },
    priority: { type: 'integer' },
    dueAt: { type: 'datetime' },
    whys: { type: 'array' },
    hits: { type: 'array' },
    claimedBy: optionalId,
    claimedUntil: optionalMoment,
    assignedTo: optionalId,
    decidedBy: optionalId,
    decidedAt: optionalMoment,
    outcome: optionalText,
    history: { type: 'json' },
    version: { type: 'integer', version: true },
  },
});
