import {
  WebhookEndpoint,
  type WebhookEndpointId,
  type WebhookSilence,
} from '#domain/site/webhooks/webhook-endpoint';
import type { WebhookEvent } from '#domain/site/webhooks/webhook-events';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const webhookEndpointSchema = aggregateSchema<
  WebhookEndpoint,
  {
    id: WebhookEndpointId;
    clientId: string;
    url: string;
    events: WebhookEvent[];
    secretNumber: number;
    formerUntil: Date | null;
    createdAt: Date;
    silentAt: Date | null;
    silence: WebhookSilence | null;
    failingSince: Date | null;
    restsUntil: Date | null;
    version: number;
  }
>({
  aggregate: WebhookEndpoint,
  schema: 'site',
  table: 'webhook_endpoint',
  columns: {
    id: { type: 'uuid', primary: true },
    clientId: { type: 'uuid' },
    url: { type: 'text' },
    events: { type: 'array' },
    secretNumber: { type: 'integer' },
    formerUntil: { type: 'datetime', nullable: true },
    createdAt: { type: 'datetime' },
    silentAt: { type: 'datetime', nullable: true },
    silence: { type: 'text', nullable: true },
    failingSince: { type: 'datetime', nullable: true },
    restsUntil: { type: 'datetime', nullable: true },
    version: { type: 'integer', version: true },
  },
});
