import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import {
  type WebhookEndpoint,
  type WebhookEndpointId,
  WebhookNotFound,
} from '#domain/site/webhooks/webhook-endpoint';
import type { WebhookEndpoints } from '#domain/site/webhooks/webhook-endpoints.port';
import { ownFields } from '../../platform/persistence/aggregate-schema.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { webhookEndpointSchema } from './webhook-endpoint.schema.ts';

export class PostgresWebhookEndpoints implements WebhookEndpoints {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async getForChange(id: WebhookEndpointId): Promise<WebhookEndpoint> {
    const endpoint = await this.em.findOne(webhookEndpointSchema, ownFields(webhookEndpointSchema, { id }), {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    if (!endpoint) throw new WebhookNotFound();
    return endpoint;
  }

  async countOf(clientId: string): Promise<number> {
    const row = await this.sql.row<{ count: number }>(
      'select count(*)::int as count from site.webhook_endpoint where client_id = $1',
      [clientId],
    );
    return row!.count;
  }

  add(endpoint: WebhookEndpoint): void {
    this.em.persist(endpoint);
  }

  async remove(id: WebhookEndpointId): Promise<void> {
    await this.sql.rows('delete from site.webhook_endpoint where id = $1', [id]);
  }
}
