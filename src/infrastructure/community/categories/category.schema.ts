import { Category, type CategoryId } from '#domain/community/categories/category';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const categorySchema = aggregateSchema<
  Category,
  {
    id: CategoryId;
    slug: string;
    name: string;
    description: string;
    guidance: string;
    icon: string;
    kinds: string[];
    audience: string;
    position: number;
    parentId: CategoryId | null;
    version: number;
    closedAt: Date | null;
    mergedInto: CategoryId | null;
    mergedAt: Date | null;
    emptiedAt: Date | null;
  }
>({
  aggregate: Category,
  schema: 'community',
  table: 'category',
  columns: {
    id: { type: 'uuid', primary: true },
    slug: { type: 'text' },
    name: { type: 'text' },
    description: { type: 'text' },
    guidance: { type: 'text' },
    icon: { type: 'text' },
    kinds: { type: 'array' },
    audience: { type: 'text' },
    position: { type: 'integer' },
    parentId: { type: 'uuid', nullable: true },
    version: { type: 'integer', version: true },
    closedAt: { type: 'datetime', nullable: true },
    mergedInto: { type: 'uuid', nullable: true },
    mergedAt: { type: 'datetime', nullable: true },
    emptiedAt: { type: 'datetime', nullable: true },
  },
});
