import type { Day } from '#domain/community/official/day';
import type { RuleId, SealId } from '#domain/community/official/ids';
import { Seal } from '#domain/community/official/seal';
import type { SourceLink } from '#domain/community/official/seal-terms';
import type { PostId } from '#domain/community/topics/ids';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';
import { calendarDay } from '../../platform/persistence/calendar-day.ts';

const optionalMoment = { type: 'datetime', nullable: true } as const;
const optionalText = { type: 'text', nullable: true } as const;
const optionalId = { type: 'uuid', nullable: true } as const;

export const sealSchema = aggregateSchema<
  Seal,
  {
    id: SealId;
    postId: PostId;
    kind: string;
    sealedBy: MemberId;
    department: string;
    bodyHash: string;
    bodyVersion: number;
    sealedAt: Date;
    sources: readonly SourceLink[];
    branches: readonly string[];
    ruleIds: readonly RuleId[];
    valueKeys: readonly string[];
    validFrom: Day;
    validTo: Day | null;
    reviewBy: Day;
    state: string;
    reviewSince: Date | null;
    reviewWhy: string | null;
    reviewCause: string | null;
    liftedAt: Date | null;
    liftedBy: MemberId | null;
    liftedWhy: string | null;
    liftNote: string | null;
    settledAt: Date | null;
    settledBy: MemberId | null;
    version: number;
  }
>({
  aggregate: Seal,
  schema: 'community',
  table: 'seal',
  columns: {
    id: { type: 'uuid', primary: true },
    postId: { type: 'uuid' },
    kind: { type: 'text' },
    sealedBy: { type: 'uuid' },
    department: { type: 'text' },
    bodyHash: { type: 'text' },
    bodyVersion: { type: 'integer' },
    sealedAt: { type: 'datetime' },
    sources: { type: 'json' },
    branches: { type: 'array' },
    ruleIds: { type: 'array', columnType: 'uuid[]' },
    valueKeys: { type: 'array' },
    validFrom: { type: calendarDay },
    validTo: { type: calendarDay, nullable: true },
    reviewBy: { type: calendarDay },
    state: { type: 'text' },
    reviewSince: optionalMoment,
    reviewWhy: optionalText,
    reviewCause: optionalText,
    liftedAt: optionalMoment,
    liftedBy: optionalId,
    liftedWhy: optionalText,
    liftNote: optionalText,
    settledAt: optionalMoment,
    settledBy: optionalId,
    version: { type: 'integer', version: true },
  },
});
