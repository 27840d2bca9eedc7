import { WEBHOOK_EVENTS, WEBHOOK_PING, WEBHOOK_TRIES, webhookEventKind } from '#application/site/limits';
import { id, maybe, moment, named, type Schema, text } from '../json-schema.ts';

const KINDS = [...new Set(WEBHOOK_EVENTS.map((event) => webhookEventKind(event).subject)), 'webhook'];

/** What is posted to an endpoint: which thing and where, never what it says. */
export const WEBHOOK_MESSAGE_SCHEMAS: Readonly<Record<string, Schema>> = {
  WebhookMessage: {
    type: 'object',
    properties: {
      type: text({ enum: [...WEBHOOK_EVENTS, WEBHOOK_PING], description: 'The event.' }),
      timestamp: { ...moment, description: 'When it happened.' },
      data: {
        type: 'object',
        properties: {
          kind: text({ enum: KINDS, description: 'What it is about.' }),
          id: text({ description: 'Of the thing; of a rule or a value its key.' }),
          url: { ...maybe(text()), description: 'Its page; null where it has none, or is gone.' },
          resource: { ...maybe(text()), description: 'Where the adapter reads it; null where it is gone.' },
          topicId: { ...id, description: 'Of the topic, where it is a post.' },
        },
        required: ['kind', 'id'],
      },
    },
    required: ['type', 'timestamp', 'data'],
  },
};

const header = (name: string, description: string): Schema => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: text(),
});
const HEADERS = [
  header('webhook-id', 'Of the message, the same for each try: who gets it twice knows it by this.'),
  header('webhook-timestamp', 'When this try was made, in seconds since 1970. Refuse what is old.'),
  header(
    'webhook-signature',
    'Standard Webhooks: `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. For a day after a new secret there are two, apart by a space.',
  ),
];

const ANSWERED = {
  '2XX': { description: 'Heard.' },
  410: { description: 'Never again: nothing more is sent to this endpoint.' },
  default: {
    description: `Not heard, nor is an answer that takes longer than 15 s: tried again, ${WEBHOOK_TRIES} times in a little more than three days. \`Retry-After\` is heeded for a day at most.`,
  },
};

/** Each event as OpenAPI tells of what is sent to others. */
export function webhookMessages(): Readonly<Record<string, Schema>> {
  const sent = [
    ...WEBHOOK_EVENTS.map((event) => ({ event, ...webhookEventKind(event) })),
    { event: WEBHOOK_PING, scope: null, subject: 'webhook' },
  ];
  return Object.fromEntries(
    sent.map(({ event, scope, subject }) => [
      event,
      {
        post: {
          tags: ['Webhooks'],
          summary:
            scope === null
              ? 'A try, asked for by hand'
              : `About a thing of the kind ${subject}, by the scope ${scope}`,
          parameters: HEADERS,
          requestBody: {
            required: true,
            content: { 'application/json': { schema: named('WebhookMessage') } },
          },
          responses: ANSWERED,
        },
      },
    ]),
  );
}
