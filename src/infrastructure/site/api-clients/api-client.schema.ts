import { ApiClient, type ApiClientId } from '#domain/site/api-clients/api-client';
import type { ApiScope } from '#domain/site/api-clients/api-scope';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const apiClientSchema = aggregateSchema<
  ApiClient,
  {
    id: ApiClientId;
    name: string;
    holderId: MemberId;
    scopes: ApiScope[];
    categoryIds: string[] | null;
    networks: string[];
    origins: string[];
    secretHash: string;
    secretGivenAt: Date;
    formerHash: string | null;
    formerGivenAt: Date | null;
    formerUntil: Date | null;
    createdAt: Date;
    expiresAt: Date;
    revokedAt: Date | null;
    version: number;
  }
>({
  aggregate: ApiClient,
  schema: 'site',
  table: 'api_client',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    holderId: { type: 'uuid' },
    scopes: { type: 'array' },
    categoryIds: { type: 'array', columnType: 'uuid[]', nullable: true },
    networks: { type: 'array' },
    origins: { type: 'array' },
    secretHash: { type: 'text' },
    secretGivenAt: { type: 'datetime' },
    formerHash: { type: 'text', nullable: true },
    formerGivenAt: { type: 'datetime', nullable: true },
    formerUntil: { type: 'datetime', nullable: true },
    createdAt: { type: 'datetime' },
    expiresAt: { type: 'datetime' },
    revokedAt: { type: 'datetime', nullable: true },
    version: { type: 'integer', version: true },
  },
});
