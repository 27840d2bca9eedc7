import type { CategoryId } from '#domain/community/categories/category';
import type { ReferenceAnswerId, ReferenceVersionId } from '#domain/community/official/ids';
import { ReferenceAnswer } from '#domain/community/official/reference-answer';
import {
  type BranchVariant,
  type Confirmation,
  ReferenceVersion,
} from '#domain/community/official/reference-version';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';
import { TERMS_COLUMNS, type TermsFields } from './terms-columns.ts';

export const referenceAnswerSchema = aggregateSchema<
  ReferenceAnswer,
  TermsFields & {
    id: ReferenceAnswerId;
    key: string;
    slug: string;
    title: string;
    summary: string;
    tags: readonly string[];
    categoryId: CategoryId | null;
    ownerId: MemberId;
    department: string;
    lastNumber: number;
    applying: number;
    publishedAt: Date;
    withdrawnAt: Date | null;
    withdrawnBy: MemberId | null;
    withdrawnWhy: string | null;
    insteadId: ReferenceAnswerId | null;
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
    ownerId: { type: 'uuid' },
    department: { type: 'text' },
    lastNumber: { type: 'integer' },
    applying: { type: 'integer' },
    publishedAt: { type: 'datetime' },
    withdrawnAt: { type: 'datetime', nullable: true },
    withdrawnBy: { type: 'uuid', nullable: true },
    withdrawnWhy: { type: 'text', nullable: true },
    insteadId: { type: 'uuid', nullable: true },
    ...TERMS_COLUMNS,
    version: { type: 'integer', version: true },
  },
});

export const referenceVersionSchema = aggregateSchema<
  ReferenceVersion,
  TermsFields & {
    id: ReferenceVersionId;
    referenceId: ReferenceAnswerId;
    number: number;
    title: string;
    summary: string;
    source: string;
    html: string;
    plain: string;
    variants: readonly BranchVariant[];
    publishedAt: Date;
    publishedBy: MemberId;
    department: string;
    note: string;
    redactedAt: Date | null;
    confirmations: readonly Confirmation[];
  }
>({
  aggregate: ReferenceVersion,
  schema: 'community',
  table: 'reference_version',
  columns: {
    id: { type: 'uuid', primary: true },
    referenceId: { type: 'uuid' },
    number: { type: 'integer' },
    title: { type: 'text' },
    summary: { type: 'text' },
    source: { type: 'text' },
    html: { type: 'text' },
    plain: { type: 'text' },
    variants: { type: 'json' },
    ...TERMS_COLUMNS,
    publishedAt: { type: 'datetime' },
    publishedBy: { type: 'uuid' },
    department: { type: 'text' },
    note: { type: 'text' },
    redactedAt: { type: 'datetime', nullable: true },
    confirmations: { type: 'json' },
  },
});
