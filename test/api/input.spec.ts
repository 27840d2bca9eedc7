import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { requestSchema } from '#interfaces/http/request-schema';
import { registeredRoutes } from '#interfaces/http/route';
import { quickest } from '../support/cpu-time.ts';
import { DISTURBING_TEXTS, HOSTILE_MARKDOWN } from '../support/hostile-strings.ts';
import { faultsOf } from '../support/strict-html.ts';
import { type Call, type Documented, OPERATIONS } from './client.ts';
import { EXAMPLES } from './examples.ts';
import { problem } from './operations/every.ts';
import { World } from './world.ts';

type Fields = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.app.stop());

const ajv = (addFormats as unknown as (ajv: Ajv2020) => Ajv2020)(new Ajv2020({ strict: false }));
const requestOf = (operation: Documented) => {
  const found = registeredRoutes().find((one) => one.operation?.id === operation.operationId)?.request;
  if (!found) throw new Error(`${operation.operationId} has no request class`);
  return requestSchema(found) as { properties: Fields; required?: readonly string[] };
};
const withFields = OPERATIONS.filter((one) => Object.keys(requestOf(one).properties).length > 0);
const table = (method: 'read' | 'write') =>
  withFields
    .filter((one) => (one.method === 'get') === (method === 'read'))
    .map((one): [string, Documented] => [one.operationId, one]);

/** Values of every wrong kind; where a field does take one of them, it is only asked that the site stays up. */
const CONFUSED: readonly unknown[] = [
  [],
  {},
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2 ** 53,
  1e300,
  '',
  ' ',
  ' 1',
  '1',
  '1e3',
  '0x10',
  'true',
  'null',
  [[]],
  [null],
  [{}],
  [1],
  ['a', 'a'],
  { $gt: '' },
  { length: 1 },
  { '0': 'a' },
  { toJSON: 'x' },
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e',
  '../../etc/passwd',
  '2026-W10-1',
  '"; drop table x; --',
];

/** What takes this long every time it is asked is too slow. */
const SLOW_MS = 2_000;

async function answers(id: string, call: Call): Promise<{ status: number; fields: readonly string[] }> {
  const began = performance.now();
  const answer = await world.call(id, call);
  if (performance.now() - began >= SLOW_MS)
    expect(await quickest(() => world.call(id, call), SLOW_MS)).toBeLessThan(SLOW_MS);
  return {
    status: answer.status,
    fields: problem(answer).fields?.map((one) => one.field.split('.')[0]!) ?? [],
  };
}

describe('a body', () => {
  it.each(table('write'))(
    '%s takes what its schema takes and refuses the rest by the name of the field',
    async (id, operation) => {
      const judge = ajv.compile(requestOf(operation));
      let call = await EXAMPLES[id]!(world);
      for (const [field, { maxLength }] of Object.entries(requestOf(operation).properties))
        for (const value of [...CONFUSED, ...(maxLength ? ['x'.repeat((maxLength as number) + 1)] : [])]) {
          const body = { ...(call.body as object), [field]: value };
          const { status, fields } = await answers(id, { ...call, body });
          if (judge(body)) expect([field, value, status < 500]).toEqual([field, value, true]);
          else expect([field, value, status, fields]).toEqual([field, value, 422, [field]]);
          if (status < 300) call = await EXAMPLES[id]!(world);
        }
    },
  );

  const needs = table('write').flatMap(([id, operation]) =>
    operation.method === 'patch'
      ? []
      : (requestOf(operation).required ?? []).map((field): [string, string] => [id, field]),
  );
  it.each(needs)('%s needs %s', async (id, field) => {
    const call = await EXAMPLES[id]!(world);
    const body = Object.fromEntries(Object.entries(call.body as object).filter(([name]) => name !== field));
    expect(await answers(id, { ...call, body })).toEqual({ status: 422, fields: [field] });
  });

  it('texts that try to run something are stored as text', async () => {
    const texts = [...HOSTILE_MARKDOWN.filter((_, index) => index % 60 === 0), ...DISTURBING_TEXTS];
    const id = await world.topic();
    for (const body of texts) {
      const { status } = await world.call('postAnswer', {
        as: world.cast.moderator,
        path: { id },
        body: { body },
      });
      expect([body, [201, 409, 422].includes(status)]).toEqual([body, true]);
    }
    const { body } = await world.call('listPosts', { path: { id }, query: { limit: 100 } });
    const faults = (body as { data: { html: string }[] }).data.flatMap((one) => faultsOf(one.html));
    expect(faults).toEqual([]);
  });

  it('of ten megabytes is refused at once, and the site goes on', async () => {
    const text = `{"body":"${'x'.repeat(10_000_000)}"}`;
    const send = async () => {
      const refused = await fetch(`${world.app.url}/api/v1/topics`, {
        method: 'POST',
        headers: {
          Origin: world.app.url,
          Cookie: world.cast.member.cookie,
          'Content-Type': 'application/json',
        },
        body: text,
      }).catch((error: Error) => error);
      if (!(refused instanceof Error)) expect(refused.status).toBe(413);
    };
    expect(await quickest(send, SLOW_MS)).toBeLessThan(SLOW_MS);
    expect((await world.call('listTopics')).status).toBe(200);
  });
});

describe('a query', () => {
  const WRONG: readonly string[] = ['', ' ', ' 1', '+1', '-1', '0', '1e3', '0x10', '1.5', '9007199254740992'];
  const STRANGE: readonly string[] = [
    'null',
    'true',
    '[]',
    '{}',
    '\u0000',
    'a\u0000b',
    '\ud800',
    "' or 1=1 --",
    '%',
    '_',
  ];

  it.each(table('read'))('%s reads its fields to the letter', async (id, operation) => {
    const call = await EXAMPLES[id]!(world);
    const { properties, required = [] } = requestOf(operation);
    for (const [field, schema] of Object.entries(properties)) {
      // What cannot be left out is asked as in the example.
      const others = Object.fromEntries(
        Object.entries((call.query ?? {}) as Record<string, string | number>).filter(
          ([name]) => required.includes(name) && name !== field,
        ),
      );
      const beside = (query: string) =>
        [query, ...Object.entries(others).map(([name, one]) => `${name}=${encodeURIComponent(one)}`)].join(
          '&',
        );
      const judge = ajv.compile(schema);
      const longest = (schema['maxLength'] as number | undefined) ?? 300;
      for (const text of [...WRONG, ...STRANGE, 'x'.repeat(longest + 1)]) {
        const value = schema['type'] === 'integer' ? (/^\d{1,15}$/.test(text) ? Number(text) : text) : text;
        const { status, fields } = await answers(id, { ...call, query: { ...others, [field]: text } });
        if (judge(value)) expect([field, text, status < 500]).toEqual([field, text, true]);
        else expect([field, text, status, fields]).toEqual([field, text, 422, [field]]);
      }
      expect(await answers(id, { ...call, query: beside(`${field}=1&${field}=2`) })).toEqual({
        status: 422,
        fields: [field],
      });
      for (const query of [
        `${field}[]=1`,
        `${field}[a]=1`,
        `${field}.a=1`,
        '__proto__=1',
        'constructor=1',
        'toString=1',
      ])
        expect([query, (await answers(id, { ...call, query: beside(query) })).status]).toEqual([query, 422]);
    }
  });
});

it('was all answered by one process that never failed', () => {
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  expect(world.app.isAlive()).toBe(true);
  expect(world.app.printed()).not.toContain('incident');
});
