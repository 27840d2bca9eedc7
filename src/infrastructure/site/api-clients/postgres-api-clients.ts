import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { type ApiClient, type ApiClientId, ApiClientNotFound } from '#domain/site/api-clients/api-client';
import type { ApiClients } from '#domain/site/api-clients/api-clients.port';
import { ownFields } from '../../platform/persistence/aggregate-schema.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { apiClientSchema } from './api-client.schema.ts';

export class PostgresApiClients implements ApiClients {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async getForChange(id: ApiClientId): Promise<ApiClient> {
    const client = await this.em.findOne(apiClientSchema, ownFields(apiClientSchema, { id }), {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    if (!client) throw new ApiClientNotFound();
    return client;
  }

  add(client: ApiClient): void {
    this.em.persist(client);
  }

  async dropTokens(id: ApiClientId): Promise<void> {
    await this.sql.rows('delete from site.api_token where client_id = $1', [id]);
  }
}
