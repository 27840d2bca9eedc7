import { createHash } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Request, Response, Router } from 'express';
import { API_SCOPES } from '#application/site/limits';
import { CALL_LIMITS, limitsOf } from './operation-limits.ts';
import { scopeOf } from './client-scopes.ts';
import { COMMUNITY_SCHEMAS } from './community/community.schemas.ts';
import { EmptyRequest } from './deeds.request.ts';
import { EXPORT_SCHEMAS } from './community/exports.routes.ts';
import { IMPORT_SCHEMAS } from './community/imports.routes.ts';
import { INCIDENT_SCHEMAS } from './community/incidents.routes.ts';
import { SIGN_ON_SCHEMAS } from './community/sign-on.routes.ts';
import { EVENT_SCHEMAS } from './events/events.schemas.ts';
import { INSIGHT_SCHEMAS } from './insights/insights.schemas.ts';
import { ENGAGEMENT_SCHEMAS } from './engagement/engagement.schemas.ts';
import { MODERATION_SCHEMAS } from './moderation/moderation.schemas.ts';
import { PackedPage, sendPage } from './packed-page.ts';
import { parameterOf, parametersIn } from './input.ts';
import { READS_PER_MINUTE } from './reads-per-minute.ts';
import { WRITES_PER_MINUTE } from './writes-per-minute.ts';
import { listOf, mapOf, named, type Schema, text } from './json-schema.ts';
import { partsBehind, POLICIES, type Policy } from './policies.ts';
import { CALLER_SCHEMAS } from './site/caller.routes.ts';
import { WEBHOOK_MESSAGE_SCHEMAS, webhookMessages } from './site/webhook-messages.ts';
import { WEBHOOK_SCHEMAS } from './site/webhooks.schemas.ts';
import { isUnseen } from './policy-check.ts';
import { fieldsOf, requestSchema } from './request-schema.ts';
import type { Operation, RegisteredRoute } from './api-routes.ts';
import { KEY, registeredRoutes, route } from './route.ts';

const PROBLEM: Schema = {
  type: 'object',
  description: 'RFC 9457. `code` is stable, `title` is in the language of the caller.',
  properties: {
    type: text({ description: 'The address of a page that explains it.' }),
    title: text(),
    status: { type: 'integer', minimum: 400, maximum: 599 },
    code: text(),
    details: mapOf({}),
    fields: listOf({
      type: 'object',
      properties: {
        field: text(),
        code: text(),
        text: text(),
        about: text({
          description: 'What kind of thing the refusal is about, where it may be about this or that.',
        }),
      },
      required: ['field', 'code', 'text'],
    }),
    incident: text({ description: 'To be quoted to the organisation.' }),
  },
  required: ['type', 'title', 'status', 'code'],
};

/** What answers say beside their body. */
const HEADERS = {
  'X-Request-Id': { description: 'To be quoted when something is asked about the answer.', schema: text() },
  RateLimit: {
    description:
      'To clients: what is left of each limit of calls, and for how many seconds it counts; of a limit of the operation that is reached, that nothing is.',
    schema: text(),
  },
  'RateLimit-Policy': {
    description:
      'To clients: each limit of calls, and those of the operation that are the same for everybody, with their windows in seconds.',
    schema: text(),
  },
  ETag: { description: 'Of what is read alone: for `If-None-Match` and `If-Match`.', schema: text() },
  Location: { description: 'Where what was made, asked for or moved is read.', schema: text() },
  Link: {
    description: 'The pages before and after this one, where there are any (RFC 8288).',
    schema: text(),
  },
  'Idempotency-Replayed': {
    description: '`true` where this is the answer to a former call with the same `Idempotency-Key`.',
    schema: text({ enum: ['true'] }),
  },
  'Retry-After': {
    description: 'In how many seconds to come again.',
    schema: { type: 'integer', minimum: 0 },
  },
  'WWW-Authenticate': { description: 'How to say who calls.', schema: text() },
} as const satisfies Readonly<Record<string, Schema>>;
type HeaderName = keyof typeof HEADERS;
const EVERYWHERE: readonly HeaderName[] = ['X-Request-Id', 'RateLimit', 'RateLimit-Policy'];

type Documented = RegisteredRoute & { readonly operation: Operation };

const isDocumented = (one: RegisteredRoute): one is Documented => one.operation !== null;

/**
 * OpenAPI 3.1 of every operation that was registered with `route(…)`.
 * @param publicUrl where the site stands, without a slash at its end; empty in the document that is committed, which is read of no site
 */
export function apiDocument(publicUrl = '') {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const one of registeredRoutes().filter(isDocumented)) {
    const path = one.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [one.method]: operationOf(one) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Community',
      version: '1',
      'x-limits': {
        callsPerMinute: CALL_LIMITS.calls.limit,
        writesPerMinute: CALL_LIMITS.writes.limit,
        readsPerMinute: READS_PER_MINUTE,
        writesOfAccountPerMinute: WRITES_PER_MINUTE,
      },
      description:
        'By session, from the pages of the site itself: the `Origin` of a write is judged. By client, from anywhere: `Authorization: Bearer` with a key, or with a token from `/oauth/token`; what a client may call is said by its scopes, and some operations need none; what names no `client` in its `security` is closed to clients. What waits for a moderator, or was hidden by one, is out of the reach of a client, though whoever answers for it wrote it: it is read and changed by session. Calls of clients are limited, and what is left is told in `RateLimit`; reads without a client are limited as well, by account, ten times as many by network, and sixteen times these by the /48 of IPv6 that a network is one of. Writes of an account without a client are limited by the minute (`writesOfAccountPerMinute`), which `Retry-After` alone tells. Of one account or client four writes go at once, and sixty wait; a call that is refused for want of such a turn counts as a call. `x-limits` says how many of each there are, and `x-ratelimit` by which limits an operation is bound: their names are those in `RateLimit-Policy`, `RateLimit` and the `rule` of a refusal; with `level` they are for accounts of that level of trust alone, and the same name without it is for all others. Accounts of the staff are counted by few of those of accounts. A POST may be sent again with the same `Idempotency-Key`: it is done once.',
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    externalDocs: { url: `${publicUrl}/developpeurs` },
    components: {
      schemas: {
        ...COMMUNITY_SCHEMAS,
        ...INCIDENT_SCHEMAS,
        ...MODERATION_SCHEMAS,
        ...ENGAGEMENT_SCHEMAS,
        ...EVENT_SCHEMAS,
        ...INSIGHT_SCHEMAS,
        ...CALLER_SCHEMAS,
        ...WEBHOOK_SCHEMAS,
        ...WEBHOOK_MESSAGE_SCHEMAS,
        ...EXPORT_SCHEMAS,
        ...IMPORT_SCHEMAS,
        ...SIGN_ON_SCHEMAS,
        Problem: PROBLEM,
      },
      headers: HEADERS,
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-session',
          description:
            'Set by the pages where somebody signs in. `__Secure-session` where the site stands under a path of its host, `session` where it is tried without https.',
        },
        client: {
          type: 'oauth2',
          description: 'A token; a key `cpk_…` in its place is good too.',
          flows: {
            clientCredentials: {
              tokenUrl: `${publicUrl}/oauth/token`,
              scopes: Object.fromEntries(API_SCOPES.map((scope) => [scope, ''])),
            },
          },
        },
      },
    },
    paths,
    webhooks: webhookMessages(),
  };
}

export type ApiDocument = ReturnType<typeof apiDocument>;

/** What visitors may do: read, and give notice, which the law opens to everybody. */
const OPEN: readonly Policy[] = ['topic.read', 'everybody', 'report.file'];

function operationOf({ method, path, policy, request, operation }: Documented): Schema {
  const parameters = [
    ...pathParametersOf(path),
    ...queryOf(method, request),
    ...headersOf(method, operation),
  ];
  const hasBody = method !== 'get' && request !== null && request !== (EmptyRequest as typeof request);
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    'x-policy': policy,
    'x-ratelimit': limitsOf(operation.id, method, scopeOf(operation.id) !== undefined),
    security: securityOf(policy, operation),
    ...(parameters.length > 0 && { parameters }),
    ...(hasBody && { requestBody: bodyOf(request, operation.leaveOut ?? []) }),
    responses: responsesOf(method, hasBody, policy, operation),
  };
}

function securityOf(policy: Documented['policy'], { id }: Operation): Schema[] {
  const scope = scopeOf(id);
  return [
    ...([POLICIES[policy]].flat().some((one) => OPEN.includes(one as Policy)) ? [{}] : []),
    { session: [] },
    ...(scope === undefined ? [] : [{ client: scope === null ? [] : [scope] }]),
  ];
}

const pathParametersOf = (path: string): Schema[] =>
  parametersIn(path).map((name) => {
    const { pattern, meaning } = parameterOf(name);
    const schema = text({ pattern: pattern.source });
    return { name, in: 'path', required: true, description: meaning, schema };
  });

const queryOf = (method: string, request: Documented['request']): Schema[] =>
  method === 'get' && request
    ? fieldsOf(request).map(({ name, required, schema: { description, ...schema } }) => ({
        name,
        in: 'query',
        required,
        ...(description !== undefined && { description }),
        schema,
      }))
    : [];

/** What `If-Match` is worth: sure where the change itself compares the version, else as good as a look just before it. */
const PRECONDITIONS = {
  guarded: 'The ETag the caller saw.',
  beforehand:
    'The ETag the caller saw. It is compared just before the change and not in one with it: of changes at the same moment more than one may be made.',
} as const;

const headersOf = (method: string, { ifMatch, shownOnce }: Operation): Schema[] => [
  ...(ifMatch
    ? [
        {
          name: 'If-Match',
          in: 'header',
          schema: text({ description: PRECONDITIONS[ifMatch === true ? 'guarded' : ifMatch] }),
        },
      ]
    : []),
  ...(method === 'post' && !shownOnce
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          schema: text({
            pattern: KEY.source,
            maxLength: 255,
            description:
              'Of the caller’s making: the same call, sent again with it, is done once. It counts for callers who are known; of a visitor it is not looked at.',
          }),
        },
      ]
    : []),
];

function bodyOf(request: NonNullable<Documented['request']>, leaveOut: readonly string[] | 'all'): Schema {
  const { required, ...schema } = requestSchema(request);
  const needed = ((required ?? []) as string[]).filter(
    (name) => leaveOut !== 'all' && !leaveOut.includes(name),
  );
  return {
    required: needed.length > 0,
    content: {
      'application/json': { schema: { ...schema, ...(needed.length > 0 && { required: needed }) } },
    },
  };
}

function responsesOf(
  method: string,
  hasBody: boolean,
  policy: Documented['policy'],
  operation: Operation,
): Schema {
  const { status = 200, answer, item, moves, located, shownOnce } = operation;
  const isTagged = item || operation.shared;
  // Whoever sends a key twice at once is told when to come again.
  const isKeyed = method === 'post' && !shownOnce;
  const success = {
    description: STATUS_CODES[status] ?? '',
    headers: headersNamed(
      isTagged && 'ETag',
      located && 'Location',
      isPaged(answer) && 'Link',
      isKeyed && 'Idempotency-Replayed',
    ),
    ...(answer && { content: { 'application/json': { schema: answer } } }),
  };
  const problem = { content: { 'application/problem+json': { schema: named('Problem') } } };
  const refusals = [...new Set(refusalsOf(method, hasBody, policy, operation))].sort();
  return {
    [status]: success,
    ...(moves && { 308: { description: 'Permanent Redirect', headers: headersNamed('Location') } }),
    ...(method === 'get' &&
      isTagged && { 304: { description: 'Not Modified', headers: headersNamed('ETag') } }),
    ...Object.fromEntries(
      [...refusals, 500].map((code) => [
        code,
        {
          description: STATUS_CODES[code] ?? '',
          headers: headersNamed(
            code === 401 && 'WWW-Authenticate',
            (code === 429 || (code === 409 && isKeyed)) && 'Retry-After',
          ),
          ...problem,
        },
      ]),
    ),
    // Before the call is looked at: its answer has no name to ask about.
    503: { description: STATUS_CODES[503] ?? '', headers: referred(['Retry-After']), ...problem },
  };
}

const isPaged = (answer: Schema | undefined): boolean => 'page' in ((answer?.['properties'] ?? {}) as object);

/** Those of an answer, beside what every answer has; each is described once. */
const headersNamed = (...more: readonly (HeaderName | false | undefined)[]): Schema =>
  referred([...EVERYWHERE, ...more].filter((name) => typeof name === 'string'));

const referred = (names: readonly HeaderName[]): Schema =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

function refusalsOf(
  method: string,
  hasBody: boolean,
  policy: Documented['policy'],
  { id, refusals = [], ifMatch }: Operation,
): number[] {
  const asks = POLICIES[policy];
  return [
    ...refusals,
    422,
    ...(isUnseen(asks) || partsBehind(policy).length > 0 ? [404] : []),
    // A client may be unknown, without the scope, or call too often; a write may be refused for where it comes from.
    401,
    ...(method === 'get' && scopeOf(id) === null ? [] : [403]),
    429,
    ...(method === 'post' ? [409] : []),
    ...(method === 'get' ? [] : [400, 413, 415]),
    ...(ifMatch ? [412] : []),
  ];
}

/** @param publicUrl whoever generates a client from it calls the site that gave it, under whatever path it stands */
export function documentRoute(router: Router, publicUrl: string): void {
  let made: { readonly page: PackedPage; readonly etag: string } | undefined;
  const written = () => {
    const html = Buffer.from(JSON.stringify(apiDocument(publicUrl)));
    const etag = createHash('sha256').update(html).digest('base64url').slice(0, 16);
    return { page: new PackedPage(html), etag };
  };
  const document = async ({ req, res }: { req: Request; res: Response }) => {
    // A megabyte is not written, hashed and packed again for whoever asks.
    const { page, etag } = (made ??= written());
    res.type('application/json').set('Cache-Control', 'public, no-cache');
    sendPage(req, res, page, etag);
  };
  route(router, 'get', '/openapi.json', 'api.document', EmptyRequest, document, {
    operation: {
      id: 'readDocument',
      tag: 'Adapter',
      summary: 'This document',
      answer: { type: 'object' },
      shared: true,
    },
  });
}
