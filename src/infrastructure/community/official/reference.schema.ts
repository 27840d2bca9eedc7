import type { CategoryId } from '#domain/community/categories/category';
import type { Day } from '#domain/community/official/day';
import type { RuleId } from '#domain/community/official/ids';
import {
  type BranchVariant,
  ReferenceAnswer,
  type ReferenceAnswerId,
  ReferenceVersion,
  type ReferenceVersionId,
} from '#domain/community/official/reference-answer';
import type { SourceLink } from '#domain/community/official/seal-terms';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';
import { calendarDay } from '../../platform/persistence/calendar-day.ts';

export const referenceAnswerSchema = aggregateSchema<
  ReferenceAnswer,
  {
    id: ReferenceAnswerId;
    key: string;
    slug: string;
    title: string;
    summary: string;
    tags: readonly string[];
    categoryId: CategoryId | null;
    branches: readonly string[];
    sources: readonly SourceLink[];
    ruleIds: readonly RuleId[];
    valueKeys: readonly string[];
    ownerId: MemberId;
    department: string;
    validFrom: Day;
    validTo: Day | null;
    reviewBy: Day;
    state: string;
    reviewSince: Date | null;
    reviewWhy: string | null;
    reviewCause: string | null;
    lastNumber: number;
    publishedAt: Date;
    version: number;
  }
>({
  aggregate: ReferenceAnswer,
  schema: 'community',
  table: 'reference_answer',
  columns: {
    id: { type: 'uuid', primary: true },
    key: { type: 'text' },
    slug: { type: 'text' },
    title: { type: 'text' },
    summary: { type: 'text' },
    tags: { type: 'array' },
    categoryId: { type: 'uuid', nullable: true },
    branches: { type: 'array' },
    sources: { type: 'json' },
    ruleIds: { type: 'array', columnType: 'uuid[]' },
    valueKeys: { type: 'array' },
    ownerId: { type: 'uuid' },
    department: { type: 'text' },
    validFrom: { type: calendarDay },
    validTo: { type: calendarDay, nullable: true },
    reviewBy: { type: calendarDay },
    state: { type: 'text' },
    reviewSince: { type: 'datetime', nullable: true },
    reviewWhy: { type: 'text', nullable: true },
    reviewCause: { type: 'text', nullable: true },
    lastNumber: { type: 'integer' },
    publishedAt: { type: 'datetime' },
    version: { type: 'integer', version: true },
  },
});

export const referenceVersionSchema = aggregateSchema<
  ReferenceVersion,
  {
    id: ReferenceVersionId;
    referenceId: ReferenceAnswerId;
    number: number;
    source: string;
    html: string;
    plain: string;
    variants: readonly BranchVariant[];
    validFrom: Day;
    validTo: Day | null;
    publishedAt: Date;
    publishedBy: MemberId;
    department: string;
    note: string;
  }
>({
  aggregate: ReferenceVersion,
  schema: 'community',
  table: 'reference_version',
  columns: {
    id: { type: 'uuid', primary: true },
    referenceId: { type: 'uuid' },
    number: { type: 'integer' },
    source: { type: 'text' },
    html: { type: 'text' },
    plain: { type: 'text' },
    variants: { type: 'json' },
    validFrom: { type: calendarDay },
    validTo: { type: calendarDay, nullable: true },
    publishedAt: { type: 'datetime' },
    publishedBy: { type: 'uuid' },
    department: { type: 'text' },
    note: { type: 'text' },
  },
});
