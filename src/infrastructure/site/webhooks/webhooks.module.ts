import { ContainerModule } from 'inversify';
import { token } from '#application/shared/token';
import { QueueWebhooks } from '#application/site/consumers/queue-webhooks';
import { WEBHOOK_SUBJECTS } from '#application/site/published/webhook-subjects.api';
import { RevokeApiClient } from '#application/site/api-clients/revoke-api-client';
import { AddWebhook } from '#application/site/webhooks/add-webhook';
import { ChangeWebhook } from '#application/site/webhooks/change-webhook';
import { CloseWebhooks } from '#application/site/webhooks/close-webhooks';
import { DeliverWebhooks } from '#application/site/webhooks/deliver-webhooks';
import { ForgetWebhookLog } from '#application/site/webhooks/forget-webhook-log';
import type { Outgoing } from '#application/site/webhooks/outgoing.port';
import { PingWebhook } from '#application/site/webhooks/ping-webhook';
import { RemoveWebhook } from '#application/site/webhooks/remove-webhook';
import { ReplayWebhooks } from '#application/site/webhooks/replay-webhooks';
import { RotateWebhookSecret } from '#application/site/webhooks/rotate-webhook-secret';
import { SilenceWebhook } from '#application/site/webhooks/silence-webhook';
import type { WebhookDeliveries } from '#application/site/webhooks/webhook-deliveries.port';
import type { WebhookSeal } from '#application/site/webhooks/webhook-seal.port';
import type { WebhooksQuery } from '#application/site/webhooks/webhooks.query';
import type { WebhookEndpoints } from '#domain/site/webhooks/webhook-endpoints.port';
import {
  ACTS,
  CLOCK,
  ENTITY_MANAGER,
  HTTP_CLIENT,
  IDS,
  JOBS,
  PUBLIC_URL,
  SEALING,
  SECRETS,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { CLIENTS } from '../site.module.ts';
import { DerivedWebhookSeal } from './derived-webhook-seal.ts';
import { GuardedOutgoing } from './guarded-outgoing.ts';
import { PostgresWebhookEndpoints } from './postgres-webhook-endpoints.ts';
import { SqlWebhookDeliveries } from './webhook-deliveries.sql.ts';
import { SqlWebhooks } from './webhooks.sql.ts';

const ENDPOINTS = token<WebhookEndpoints>('WebhookEndpoints');
/** Also for what looks after what waits. */
export const DELIVERIES = token<WebhookDeliveries>('WebhookDeliveries');
const SEAL = token<WebhookSeal>('WebhookSeal');
const OUTGOING = token<Outgoing>('Outgoing');
export const WEBHOOKS = token<WebhooksQuery>('WebhooksQuery');

export const webhooksModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(ENDPOINTS, PostgresWebhookEndpoints, [ENTITY_MANAGER, SQL]);
  adapter(DELIVERIES, SqlWebhookDeliveries, [SQL, IDS]);
  adapter(SEAL, DerivedWebhookSeal, [SQL, SEALING]);
  adapter(OUTGOING, GuardedOutgoing, [HTTP_CLIENT]);
  adapter(WEBHOOKS, SqlWebhooks, [SQL]);
  useCase(AddWebhook, [ENDPOINTS, CLIENTS, OUTGOING, SEAL, ACTS, IDS, CLOCK]);
  useCase(ChangeWebhook, [ENDPOINTS, CLIENTS, OUTGOING, ACTS, CLOCK]);
  useCase(SilenceWebhook, [ENDPOINTS, ACTS, CLOCK]);
  useCase(RemoveWebhook, [ENDPOINTS, ACTS]);
  useCase(RotateWebhookSecret, [ENDPOINTS, SEAL, ACTS, CLOCK]);
  useCase(PingWebhook, [ENDPOINTS, DELIVERIES, THROTTLE, JOBS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(ReplayWebhooks, [ENDPOINTS, DELIVERIES, JOBS, ACTS, CLOCK]);
  useCase(DeliverWebhooks, [
    DELIVERIES,
    ENDPOINTS,
    WEBHOOK_SUBJECTS,
    SEAL,
    OUTGOING,
    JOBS,
    SECRETS,
    PUBLIC_URL,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(ForgetWebhookLog, [DELIVERIES, CLOCK]);
  useCase(CloseWebhooks, [DELIVERIES, CLOCK]);
  useCase(RevokeApiClient, [CLIENTS, JOBS, ACTS, CLOCK]);
  useCase(QueueWebhooks, [DELIVERIES, JOBS]);
});
