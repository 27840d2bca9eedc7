import { newClient } from '../../support/api-clients.ts';
import { type Answer, type Call, type Documented } from '../../api/client.ts';
import { EXAMPLES } from '../../api/examples.ts';
import { NOBODY, OTHER_ORIGIN, type World } from '../../api/world.ts';

/** One way in which an operation is called, and what it has to answer. */
export interface Question {
  readonly what: string;
  readonly call: Call;
  /** Statuses that are right; all of them documented as well. */
  readonly statuses: readonly number[];
  /** Codes of the problem that are right; any where none is named. */
  readonly codes?: readonly string[];
  /** Whatever else has to be true; a sentence where it is not. */
  readonly check?: (answer: Answer) => string | null;
}

/** Keys that open nothing any more. */
export interface Keys {
  readonly expired: string;
  readonly revoked: string;
  /** Of a secret that another took the place of, a week ago. */
  readonly former: string;
}

export async function keysIn(world: World): Promise<Keys> {
  const made = async (change: string): Promise<string> => {
    const key = await newClient(world.app, { holder: world.cast.administrator, scopes: ['topics:read'] });
    await world.app.rows(`update site.api_client set ${change} where id = $1`, [key.split('_')[1]]);
    return key;
  };
  return {
    expired: await made(`created_at = now() - interval '2 days', expires_at = now() - interval '1 second'`),
    revoked: await made('revoked_at = now()'),
    former: await made(
      `former_hash = secret_hash, former_given_at = secret_given_at, secret_hash = 'another',
       former_until = now() - interval '1 second'`,
    ),
  };
}

/** None of them is one that a list of this site gave. */
const CURSORS = [
  'x',
  Buffer.from('[]').toString('base64url'),
  Buffer.from('["a","2026-01-01T00:00:00.000Z","not-an-id"]').toString('base64url'),
  Buffer.from('["z","2026-01-01T00:00:00.000Z","01997777-0000-7000-8000-000000000001"]').toString(
    'base64url',
  ),
  Buffer.from('{"after":"everything"}').toString('base64url'),
];

/** Of no field that takes a text, a number, a list, a choice or a moment. */
const OF_ANOTHER_TYPE: readonly unknown[] = [{ a: { b: 1 } }, [[[]]], [{}]];

type Body = Readonly<Record<string, unknown>>;
const JSON_TYPE = 'application/json';
const isWrite = ({ method }: Documented): boolean => method !== 'get';
const isOpen = ({ security }: Documented): boolean => security.some((one) => Object.keys(one).length === 0);
const takes = ({ parameters = [] }: Documented, name: string): boolean =>
  parameters.some((one) => one.name === name);
const bodyFields = ({ requestBody }: Documented): readonly string[] => {
  const { content } = (requestBody ?? {}) as {
    content?: Record<string, { schema: { properties?: object } }>;
  };
  return Object.keys(content?.[JSON_TYPE]?.schema.properties ?? {});
};

/** Every question that an operation is asked, each with things of its own, so that none answers for another. */
export async function* questionsOf(
  world: World,
  operation: Documented,
  keys: Keys,
): AsyncGenerator<Question> {
  const { operationId: id, responses } = operation;
  const example = (): Promise<Call> => EXAMPLES[id]!(world);
  const without = async (): Promise<Call> => {
    const { as: _nobody, ...call } = await example();
    return call;
  };
  const success = Number(Object.keys(responses)[0]);
  yield { what: 'as it should be', call: await example(), statuses: [success] };
  yield* credentials(world, operation, keys, without);
  yield* fields(operation, example);
  if (isWrite(operation)) yield* writes(await example());
  if (operation.path.includes('{id}'))
    for (const nothing of [NOBODY, 'x'])
      yield {
        what: `of the id ${nothing}`,
        call: { ...(await example()), path: { id: nothing } },
        statuses: [404],
      };
  if (takes(operation, 'If-Match'))
    yield {
      what: 'with a stale ETag',
      call: withHeaders(await example(), { 'If-Match': '"v999-abcdefghijklmnop"' }),
      statuses: [412],
      codes: ['shared.changed-meanwhile'],
    };
  else if (isWrite(operation))
    yield {
      what: 'with an ETag that nothing here has',
      call: withHeaders(await example(), { 'If-Match': '"v999-abcdefghijklmnop"' }),
      statuses: [400],
      codes: ['request.precondition-unjudged'],
    };
  if (takes(operation, 'cursor'))
    for (const cursor of CURSORS) {
      const call = await example();
      const query = { ...(typeof call.query === 'object' && call.query), cursor };
      yield { what: `with the cursor ${cursor}`, call: { ...call, query }, statuses: [422] };
    }
  if ('304' in responses) yield* known(world, id, await example());
  if (takes(operation, 'Idempotency-Key')) yield* keyed(operation, success, await example());
}

const withHeaders = (call: Call, headers: Call['headers']): Call => ({
  ...call,
  headers: { ...call.headers, ...headers },
});

async function* credentials(
  world: World,
  operation: Documented,
  keys: Keys,
  without: () => Promise<Call>,
): AsyncGenerator<Question> {
  if (!isOpen(operation))
    yield {
      what: 'without a credential',
      call: { ...(await without()), as: null },
      statuses: [401],
      codes: ['access.sign-in-needed'],
    };
  for (const [what, key] of [
    ['a key that is none', `cpk_${NOBODY}_${'x'.repeat(43)}`],
    ['an expired key', keys.expired],
    ['a revoked key', keys.revoked],
    ['a secret of a week ago', keys.former],
    ['a token that is none', `cpt_${'x'.repeat(43)}`],
  ] as const)
    yield {
      what: `by ${what}`,
      call: { ...(await without()), key },
      statuses: [401],
      codes: ['api.client-unknown'],
      check: ({ headers }) =>
        headers['www-authenticate']?.includes('Bearer') ? null : 'no WWW-Authenticate: Bearer',
    };
  if ('403' in operation.responses)
    yield {
      what: 'by a client without its scope',
      call: { ...(await without()), key: world.clients.scopeless },
      statuses: [403],
      codes: ['api.missing-scope', 'api.closed-to-clients'],
    };
}

async function* fields(operation: Documented, example: () => Promise<Call>): AsyncGenerator<Question> {
  const call = await example();
  const unknown = isWrite(operation)
    ? { body: { ...(call.body as Body), nope: 'x' } }
    : { query: { ...(typeof call.query === 'object' && call.query), nope: 'x' } };
  yield { what: 'with a field that is unknown', call: { ...call, ...unknown }, statuses: [422] };
  for (const name of isWrite(operation) ? bodyFields(operation) : [])
    for (const wrong of OF_ANOTHER_TYPE)
      yield {
        what: `with ${name} of another type`,
        call: { ...call, body: { ...(call.body as Body), [name]: wrong } },
        statuses: [422],
      };
}

function* writes(call: Call): Generator<Question> {
  const raw = (type: string, text: string): Call => ({ ...call, body: undefined, raw: { type, text } });
  yield { what: 'with half a body', call: raw(JSON_TYPE, '{"body": '), statuses: [400] };
  yield { what: 'with a list for a body', call: raw(JSON_TYPE, '[]'), statuses: [422] };
  yield {
    what: 'with too much',
    call: raw(JSON_TYPE, `{"body":"${'x'.repeat(300_000)}"}`),
    statuses: [413],
  };
  yield { what: 'with a form', call: raw('application/x-www-form-urlencoded', 'body=x'), statuses: [415] };
  yield {
    what: 'from another site',
    call: withHeaders(call, { Origin: OTHER_ORIGIN }),
    statuses: [403],
    codes: ['request.foreign-origin'],
  };
}

async function* known(world: World, id: string, call: Call): AsyncGenerator<Question> {
  const { headers } = await world.call(id, call);
  yield {
    what: 'by who has it already',
    call: withHeaders(call, { 'If-None-Match': headers['etag'] ?? '' }),
    statuses: [304],
  };
}

function* keyed(operation: Documented, success: number, call: Call): Generator<Question> {
  const key = withHeaders(call, { 'Idempotency-Key': `contract-${operation.operationId}-${Math.random()}` });
  yield {
    what: 'with a key',
    call: key,
    statuses: [success],
    check: ({ headers }) => (headers['idempotency-replayed'] ? 'was replayed the first time' : null),
  };
  yield {
    what: 'with the key again',
    call: key,
    statuses: [success],
    check: ({ headers }) => (headers['idempotency-replayed'] === 'true' ? null : 'was done a second time'),
  };
  yield {
    what: 'with the key of another call',
    call: { ...key, body: undefined, raw: { type: JSON_TYPE, text: `${JSON.stringify(call.body ?? {})} ` } },
    statuses: [422],
    check: (answer) => {
      const { fields = [] } = answer.body as { fields?: readonly { code: string }[] };
      return fields.some(({ code }) => code === 'request.key-reused')
        ? null
        : 'was not told that the key is used';
    },
  };
  yield {
    what: 'with a key that nobody can read',
    call: withHeaders(call, { 'Idempotency-Key': 'é' }),
    statuses: [400],
  };
}
