import type { Principal } from './principals.ts';
import type { Rule } from './rules.ts';

/** What tells of the adapter itself. */
const TO_EVERY_CLIENT: readonly string[] = [
  'GET /api/v1/openapi.json',
  'GET /api/v1/me',
  'GET /api/v1/webhook-events',
];

/** What is the same for everybody: a key opens nothing of it, and closes nothing. */
const OF_EVERYBODY = /^GET \/api\/v1\/public\//;

/** Of a noun of the adapter, in each line a method and what follows the noun. */
const of = (noun: string, ...operations: readonly string[]): readonly string[] =>
  operations.map((one) => one.replace(' ', ` /api/v1/${noun}`));

/**
 * What a client calls by each scope. What is written nowhere is closed to machines: the voice of the organisation,
 * judgements on others, ballots, conversations, and what is one person's alone.
 */
const BY_SCOPE = {
  'categories:read': of('categories', 'GET ', 'GET /:id'),
  'categories:write': of(
    'categories',
    'POST ',
    'PATCH /:id',
    'DELETE /:id',
    'POST /:id/close',
    'POST /:id/reopen',
    'POST /:id/merge',
  ),
  'topics:read': [
    ...of('topics', 'GET ', 'GET /:id', 'GET /:id/posts'),
    ...of('posts', 'GET /:id'),
    ...of('incidents', 'GET '),
  ],
  'topics:write': [
    ...of('topics', 'POST ', 'PATCH /:id', 'DELETE /:id', 'POST /:id/close', 'POST /:id/reopen'),
    ...of('topics', 'POST /:id/pin', 'POST /:id/unpin', 'POST /:id/move', 'POST /:id/posts'),
    ...of('posts', 'PATCH /:id', 'DELETE /:id', 'PUT /:id/acceptance', 'DELETE /:id/acceptance'),
  ],
  'official:read': [
    ...of('rules', 'GET ', 'GET /:key'),
    ...of('values', 'GET ', 'GET /:key'),
    ...of('references', 'GET ', 'GET /:slug'),
  ],
  'members:read': of('members', 'GET ', 'GET /:handle'),
  'polls:read': of('polls', 'GET ', 'GET /:id'),
  'polls:write': of(
    'polls',
    'POST ',
    'PUT /:id',
    'POST /:id/close',
    'POST /:id/archive',
    'POST /:id/bring-back',
  ),
  'surveys:read': of('surveys', 'GET ', 'GET /:id', 'GET /:id/results'),
  'surveys:write': [
    ...of('surveys', 'POST ', 'PUT /:id', 'DELETE /:id', 'POST /:id/open', 'PUT /:id/steering'),
    ...of('surveys', 'POST /:id/close', 'PUT /:id/publication', 'PUT /:id/questions/:key'),
    ...of('surveys', 'POST /:id/archive', 'POST /:id/bring-back', 'POST /:id/questions/:key/arrangement'),
  ],
  'ideas:read': of('ideas', 'GET ', 'GET /:id', 'GET /:id/comments'),
  'ideas:write': of('ideas', 'POST ', 'PUT /:id', 'POST /:id/comments'),
  'services:read': of('services', 'GET ', 'GET /:id', 'GET /:id/reviews'),
  'services:write': of('services', 'POST ', 'PUT /:id'),
  'trials:read': of('trials', 'GET ', 'GET /:id', 'GET /:id/report'),
  'trials:write': of('trials', 'POST ', 'PUT /:id', 'PUT /:id/state'),
  'events:read': of('events', 'GET ', 'GET /:id'),
  'registrations:read': of('events', 'GET /:id/registrations'),
  'moderation:read': [...of('review-items', 'GET ', 'GET /:id'), ...of('word-rules', 'GET ', 'GET /:key')],
  'stats:read': of('insights', 'GET /kpis', 'GET /kpis/:key', 'GET /deflection'),
  'stats:write': of('insights', 'POST /contact-volumes'),
  'webhooks:manage': [
    ...of('webhooks', 'GET ', 'POST ', 'GET /:id', 'PUT /:id', 'DELETE /:id', 'PUT /:id/secret'),
    ...of('webhooks', 'POST /:id/ping', 'GET /:id/deliveries', 'POST /:id/replay'),
  ],
  'exports:make': [...of('exports', 'POST '), ...of('jobs', 'GET /:id')],
  'imports:make': of('imports', 'POST ', 'POST /check', 'GET /:id'),
  // Another protocol, at an address of its own: of the adapter it opens nothing.
  'scim:manage': [],
  'sign-on:manage': [...of('sso', 'POST /sync'), ...of('members', 'POST /:id/logout')],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Scope = keyof typeof BY_SCOPE;
export const SCOPES = Object.keys(BY_SCOPE) as readonly Scope[];
/** What is there to be read by every member, and what they write beside topics. */
export const SCOPES_OF_CONTENT: readonly Scope[] = [
  'categories:read',
  'topics:read',
  'official:read',
  'polls:read',
  'surveys:read',
  'ideas:read',
  'services:read',
  'trials:read',
  'events:read',
];
export const SCOPES_OF_PARTS: readonly Scope[] = [
  'categories:write',
  'polls:write',
  'surveys:write',
  'ideas:write',
  'services:write',
  'trials:write',
];

/** Whether a machine may knock at this door at all: behind it stands what its member may. */
export const isInReach = (operation: string, { scopes, status }: Principal): boolean =>
  status !== 'banned' && (scopes ?? []).some((scope) => BY_SCOPE[scope].includes(operation as never));

/** A client is told no wherever its scopes do not reach, whatever its member may; and is nobody's where that one is gone. */
export const byClient =
  (operation: string, rule: Rule): Rule =>
  (who, thing) => {
    if (who.status === 'banned') return ['sign-in'];
    if (TO_EVERY_CLIENT.includes(operation)) return ['yes'];
    if (OF_EVERYBODY.test(operation)) return rule(who, thing);
    return isInReach(operation, who) ? rule(who, thing) : ['no'];
  };
