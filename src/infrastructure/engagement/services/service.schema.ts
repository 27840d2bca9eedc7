import type { ServiceId } from '#domain/engagement/services/ids';
import { Service } from '#domain/engagement/services/service';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const serviceSchema = aggregateSchema<
  Service,
  {
    id: ServiceId;
    slug: string;
    name: string;
    description: string;
    open: boolean;
    addedAt: Date;
    version: number;
  }
>({
  aggregate: Service,
  schema: 'engagement',
  table: 'service',
  columns: {
    id: { type: 'uuid', primary: true },
    slug: { type: 'text' },
    name: { type: 'text' },
    description: { type: 'text' },
    open: { type: 'boolean' },
    addedAt: { type: 'datetime' },
    version: { type: 'integer', version: true },
  },
});
