import type {
  WebhookAttemptView,
  WebhookDeliveryView,
  WebhookView,
} from '#application/site/webhooks/webhooks.query';
import {
  count,
  id,
  listOf,
  maybe,
  moment,
  named,
  objectOf,
  oneOf,
  type Schema,
  text,
} from '../json-schema.ts';

export interface WebhookEventBody {
  readonly event: string;
  readonly scope: string | null;
  readonly subject: string;
}

export const WEBHOOK_SCHEMAS: Readonly<Record<string, Schema>> = {
  Webhook: objectOf<WebhookView>({
    id,
    clientId: id,
    url: text(),
    events: listOf(text()),
    state: {
      ...oneOf('open', 'by-hand', 'failing', 'gone'),
      description: '`open`, or why nothing is sent.',
    },
    createdAt: moment,
    silentAt: maybe(moment),
    failingSince: maybe(moment),
    formerUntil: {
      ...maybe(moment),
      description: 'Until when the secret before the present one signs too.',
    },
    waiting: count,
    lastDeliveredAt: maybe(moment),
  }),
  WebhookDelivery: objectOf<WebhookDeliveryView>({
    id: { ...id, description: 'Of the message, as `webhook-id` tells it; the same for each try.' },
    event: text(),
    subjectKind: text(),
    subjectId: text(),
    state: {
      ...oneOf('waiting', 'delivered', 'failed', 'dropped'),
      description: '`dropped`: the client may not know of it (any more), so it was not sent.',
    },
    createdAt: moment,
    nextAt: {
      ...maybe(moment),
      description:
        'When it is tried (again), not before its endpoint has rested; null once it is over, and while nothing is sent there.',
    },
    attempts: listOf(
      objectOf<WebhookAttemptView>({
        at: moment,
        milliseconds: count,
        status: maybe({ type: 'integer' }),
        reason: { ...maybe(text()), description: 'Why nothing was answered.' },
        excerpt: text(),
      }),
    ),
  }),
  WebhookEvent: objectOf<WebhookEventBody>({
    event: text(),
    scope: { ...maybe(text()), description: 'The scope by which the client could read what it is told of.' },
    subject: text({ description: 'What `data.kind` says in the message.' }),
  }),
  NewWebhook: objectOf<{ webhook: unknown; secret: unknown }>({
    webhook: named('Webhook'),
    secret: text({ description: '`whsec_…`, shown this once.' }),
  }),
};
