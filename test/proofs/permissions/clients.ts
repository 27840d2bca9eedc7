import type { Principal } from './principals.ts';
import type { Rule } from './rules.ts';

/** What tells of the adapter itself. */
const TO_EVERY_CLIENT: readonly string[] = [
  'GET /api/v1/openapi.json',
  'GET /api/v1/me',
  'GET /api/v1/webhook-events',
];

/** What a client calls that reads and writes topics: on behalf of a member, it may there what they may. */
const TO_TOPICS: readonly string[] = [
  'GET /api/v1/topics',
  'POST /api/v1/topics',
  'GET /api/v1/topics/:id',
  'PATCH /api/v1/topics/:id',
  'DELETE /api/v1/topics/:id',
  'POST /api/v1/topics/:id/close',
  'POST /api/v1/topics/:id/reopen',
  'POST /api/v1/topics/:id/pin',
  'POST /api/v1/topics/:id/unpin',
  'POST /api/v1/topics/:id/move',
  'GET /api/v1/topics/:id/posts',
  'POST /api/v1/topics/:id/posts',
  'GET /api/v1/posts/:id',
  'PATCH /api/v1/posts/:id',
  'DELETE /api/v1/posts/:id',
  'PUT /api/v1/posts/:id/acceptance',
  'DELETE /api/v1/posts/:id/acceptance',
];

export const SCOPES_OF_TOPICS = ['topics:read', 'topics:write'];

/** A client is told no wherever its scopes do not reach, whatever its member may; of branches it knows nothing. */
export const byClient =
  (operation: string, rule: Rule): Rule =>
  (who: Principal, thing) => {
    if (TO_EVERY_CLIENT.includes(operation)) return ['yes'];
    if (who.scopes?.length === 0 || !TO_TOPICS.includes(operation)) return ['no'];
    return rule(who, thing.audience === 'own branch' ? { ...thing, audience: 'other branch' } : thing);
  };
