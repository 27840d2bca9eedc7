import { Brand, type BrandId } from '#domain/site/branding/brand';
import type { BrandContent } from '#domain/site/branding/brand-content';
import { BrandVersion } from '#domain/site/branding/brand-version';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const brandSchema = aggregateSchema<
  Brand,
  {
    id: BrandId;
    draft: BrandContent;
    revision: number;
    published: number;
    lastNumber: number;
    changedBy: MemberId | null;
    changedAt: Date;
    previewHash: string | null;
    previewUntil: Date | null;
  }
>({
  aggregate: Brand,
  schema: 'site',
  table: 'brand',
  columns: {
    id: { type: 'uuid', primary: true },
    draft: { type: 'json' },
    revision: { type: 'integer' },
    published: { type: 'integer' },
    lastNumber: { type: 'integer' },
    changedBy: { type: 'uuid', nullable: true },
    changedAt: { type: 'datetime' },
    previewHash: { type: 'text', nullable: true },
    previewUntil: { type: 'datetime', nullable: true },
  },
});

export const brandVersionSchema = aggregateSchema<
  BrandVersion,
  {
    number: number;
    content: BrandContent;
    sheet: string;
    sheetHash: string;
    note: string;
    publishedBy: MemberId | null;
    publishedAt: Date;
    backTo: number | null;
  }
>({
  aggregate: BrandVersion,
  schema: 'site',
  table: 'brand_version',
  columns: {
    number: { type: 'integer', primary: true },
    content: { type: 'json' },
    sheet: { type: 'text' },
    sheetHash: { type: 'text' },
    note: { type: 'text' },
    publishedBy: { type: 'uuid', nullable: true },
    publishedAt: { type: 'datetime' },
    backTo: { type: 'integer', nullable: true },
  },
});
