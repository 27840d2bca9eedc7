import type { ApiScope } from '../api-clients/api-scope.ts';

/** What a message may be about; each of them is read by an operation of the adapter. */
type WebhookSubject =
  'topic' | 'post' | 'rule' | 'value' | 'member' | 'event' | 'registrations' | 'idea' | 'poll';

interface WebhookEventKind {
  /** By which scope a client could read what it is told of. */
  readonly scope: ApiScope;
  readonly subject: WebhookSubject;
  /** It tells that something is there no longer. */
  readonly ofGone?: true;
}

/** What an endpoint may ask to be told, by the names that other systems see. */
const EVENTS = {
  'topic.created': { scope: 'topics:read', subject: 'topic' },
  'topic.updated': { scope: 'topics:read', subject: 'topic' },
  'topic.closed': { scope: 'topics:read', subject: 'topic' },
  'topic.reopened': { scope: 'topics:read', subject: 'topic' },
  'topic.moved': { scope: 'topics:read', subject: 'topic' },
  'topic.merged': { scope: 'topics:read', subject: 'topic', ofGone: true },
  'topic.deleted': { scope: 'topics:read', subject: 'topic', ofGone: true },
  'topic.restored': { scope: 'topics:read', subject: 'topic' },
  'post.created': { scope: 'topics:read', subject: 'post' },
  'post.updated': { scope: 'topics:read', subject: 'post' },
  'post.deleted': { scope: 'topics:read', subject: 'post', ofGone: true },
  'post.restored': { scope: 'topics:read', subject: 'post' },
  'answer.accepted': { scope: 'topics:read', subject: 'post' },
  'answer.unaccepted': { scope: 'topics:read', subject: 'post' },
  'answer.official': { scope: 'topics:read', subject: 'post' },
  'answer.official_withdrawn': { scope: 'topics:read', subject: 'post', ofGone: true },
  'rule.changed': { scope: 'official:read', subject: 'rule' },
  'value.changed': { scope: 'official:read', subject: 'value' },
  'member.joined': { scope: 'members:read', subject: 'member' },
  'member.updated': { scope: 'members:read', subject: 'member' },
  'member.deleted': { scope: 'members:read', subject: 'member', ofGone: true },
  'event.announced': { scope: 'events:read', subject: 'event' },
  'event.cancelled': { scope: 'events:read', subject: 'event', ofGone: true },
  // Of the event that they are for: whose they are is read there, by who runs it.
  'event.registrations_changed': { scope: 'registrations:read', subject: 'registrations' },
  'idea.status_changed': { scope: 'ideas:read', subject: 'idea' },
  'poll.closed': { scope: 'polls:read', subject: 'poll' },
} as const satisfies Readonly<Record<string, WebhookEventKind>>;

export type WebhookEvent = keyof typeof EVENTS;
export const WEBHOOK_EVENTS = Object.keys(EVENTS) as readonly WebhookEvent[];

/** Somebody tries whether an endpoint is heard; it is about nothing. */
export const WEBHOOK_PING = 'webhook.ping';

export const isWebhookEvent = (text: string): text is WebhookEvent => Object.hasOwn(EVENTS, text);
export const webhookEventKind = (event: WebhookEvent): WebhookEventKind => EVENTS[event];

/** Those of which a client with these scopes may be told. */
export const eventsWithin = (scopes: readonly string[]): readonly WebhookEvent[] =>
  WEBHOOK_EVENTS.filter((event) => scopes.includes(EVENTS[event].scope));
