import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { POLICIES } from '#interfaces/http/policies';
import { SCOPED_OPERATIONS } from '#interfaces/http/client-scopes';
import { requestSchema } from '#interfaces/http/request-schema';
import { registeredRoutes } from '#interfaces/http/route';
import { type InvalidRequest, validated } from '#interfaces/http/validate';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { format, resolveConfig } from 'prettier';
import { DOCUMENT, OPERATIONS } from './client.ts';
import { EXAMPLES } from './examples.ts';

const FILE = path.resolve(import.meta.dirname, '../../docs/openapi.json');

it('docs/openapi.json is what the routes say; UPDATE_OPENAPI=1 writes it again', async () => {
  const options = { ...(await resolveConfig(FILE)), parser: 'json' };
  const current = await format(JSON.stringify(DOCUMENT, null, 2), options);
  if (process.env['UPDATE_OPENAPI']) writeFileSync(FILE, current);
  expect(readFileSync(FILE, 'utf8')).toBe(current);
});

it('what changes in operations and their forms is told in docs/api-changes.md, beside the newest day', () => {
  const { paths, components } = DOCUMENT;
  const told = JSON.stringify([paths, components.schemas]);
  const hash = createHash('sha256').update(told).digest('hex').slice(0, 12);
  const changes = readFileSync(path.resolve(FILE, '../api-changes.md'), 'utf8');
  const [newest = ''] = changes.split(/^## /m).slice(1);
  expect(newest).toMatch(
    new RegExp(`^Document: \`${hash}\`, last added to \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$`, 'm'),
  );
});

it('summaries are plain sentences: they are shown as they are', () => {
  expect(OPERATIONS.map(({ summary }) => summary).filter((one) => /[`*<]|\b[a-z]+\.[a-z]/.test(one))).toEqual(
    [],
  );
});

it('every operation has a name of its own and a call that tries it', () => {
  const ids = OPERATIONS.map((one) => one.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(EXAMPLES).sort()).toEqual([...ids].sort());
});

it('every route has a policy, and every route of the adapter is documented', () => {
  const routes = registeredRoutes();
  expect(routes.length).toBeGreaterThanOrEqual(28);
  expect(routes.filter((one) => !(one.policy in POLICIES))).toEqual([]);
  expect(routes.filter((one) => !one.operation || !one.request)).toEqual([]);
});

it('writing is for members: nothing that changes something is open to visitors but giving notice, as the law wants', () => {
  const writes = OPERATIONS.filter((one) => one.method !== 'get');
  expect(writes.length).toBeGreaterThan(15);
  const open = writes.filter((one) => one.security.some((way) => Object.keys(way).length === 0));
  expect(open.map(({ operationId }) => operationId)).toEqual(['fileReport']);
});

it('what is open to machines is there', () => {
  const known = OPERATIONS.map(({ operationId }) => operationId);
  expect(SCOPED_OPERATIONS.filter((id) => !known.includes(id))).toEqual([]);
});

/** Every text that somebody sends has an end, every list too, and every figure. */
it('nothing that is sent is without a limit', () => {
  const unbounded: string[] = [];
  const look = (where: string, schema: Record<string, unknown>): void => {
    const { type, properties, items } = schema as {
      type?: string;
      properties?: Record<string, Record<string, unknown>>;
      items?: Record<string, unknown>;
    };
    const has = (...names: string[]) => names.some((name) => name in schema);
    if (type === 'string' && !has('maxLength', 'enum', 'pattern') && schema['format'] !== 'uuid')
      unbounded.push(where);
    if (type === 'integer' && !has('enum') && !(has('minimum') && has('maximum'))) unbounded.push(where);
    if (type === 'array' && !has('maxItems')) unbounded.push(where);
    if (items) look(`${where}[]`, items);
    for (const [name, inner] of Object.entries(properties ?? {})) look(`${where}.${name}`, inner);
  };
  for (const operation of OPERATIONS) {
    const { requestBody, parameters = [] } = operation as unknown as {
      requestBody?: { content: { 'application/json': { schema: Record<string, unknown> } } };
      parameters?: { name: string; in: string; schema: Record<string, unknown> }[];
    };
    if (requestBody) look(operation.operationId, requestBody.content['application/json'].schema);
    for (const one of parameters.filter((each) => each.in !== 'header'))
      look(`${operation.operationId}?${one.name}`, one.schema);
  }
  expect(unbounded).toEqual([]);
});

type Walked = Readonly<Record<string, unknown>>;

/** Every schema inside one, with where it stands. */
function* schemasIn(where: string, schema: unknown): Generator<readonly [string, Walked]> {
  if (typeof schema !== 'object' || schema === null) return;
  if (!Array.isArray(schema)) yield [where, schema as Walked];
  for (const [name, inner] of Object.entries(schema)) yield* schemasIn(`${where}.${name}`, inner);
}

it('what is answered may grow: within a version things are only added', () => {
  const answers = [
    ...schemasIn('schemas', DOCUMENT.components.schemas),
    ...OPERATIONS.flatMap(({ operationId, responses }) => [...schemasIn(operationId, responses)]),
  ];
  expect(answers.length).toBeGreaterThan(1000);
  expect(answers.filter(([, one]) => one['additionalProperties'] === false).map(([where]) => where)).toEqual(
    [],
  );
});

it('what is sent may not: a field that nobody knows is refused', () => {
  const bodies = OPERATIONS.flatMap(({ requestBody }) => {
    const { content } = (requestBody ?? {}) as { content?: Record<string, { schema: Walked }> };
    return content ? [content['application/json']!.schema] : [];
  });
  expect(bodies.length).toBeGreaterThan(40);
  expect(bodies.filter((one) => one['additionalProperties'] !== false)).toEqual([]);
});

it('every value of a choice is of the type that the choice says', () => {
  const ajv = new Ajv2020({ strict: false });
  const choices = [...schemasIn('document', DOCUMENT)].filter(([, one]) => Array.isArray(one['enum']));
  expect(choices.length).toBeGreaterThan(100);
  const wrong = choices.flatMap(([where, { enum: values, type }]) =>
    (values as unknown[]).filter((value) => !ajv.validate({ type }, value)).map((value) => [where, value]),
  );
  expect(wrong).toEqual([]);
});

/** Fields whose meaning nobody wrote yet, each as `operation.field`: only ever fewer. */
const UNTOLD: readonly string[] = [];

it('every field that is sent says what it stands for', () => {
  const sent = OPERATIONS.flatMap((operation) => {
    const { requestBody, parameters = [] } = operation as unknown as {
      requestBody?: { content: { 'application/json': { schema: { properties: Record<string, Walked> } } } };
      parameters?: { name: string; description?: string; schema: Walked }[];
    };
    return [
      ...parameters.map(({ name, description, schema }) => [name, description ?? schema['description']]),
      ...Object.entries(requestBody?.content['application/json'].schema.properties ?? {}).map(
        ([name, field]) => [name, field['description']],
      ),
    ].map(([name, words]) => ({ field: `${operation.operationId}.${String(name)}`, words }));
  });
  expect(sent.length).toBeGreaterThan(400);
  expect(sent.filter(({ words }) => typeof words !== 'string').map(({ field }) => field)).toEqual(UNTOLD);
});

const bodyOf = (request: new () => object) => requestSchema(request)['properties'] as Record<string, Walked>;
const BODIES = registeredRoutes().flatMap(({ method, request, operation }) =>
  method !== 'get' && request && operation ? [[operation.id, request] as const] : [],
);

it('what the author was warned of is spoken of where it is agreed to, and nowhere else', () => {
  const warned = BODIES.flatMap(([id, request]) =>
    Object.entries(bodyOf(request)).flatMap(([name, { description }]) =>
      String(description).includes('moderation.words-warned') ? [[id, name] as const] : [],
    ),
  );
  expect(warned.length).toBeGreaterThan(10);
  expect(warned.filter(([, name]) => name !== 'agreed')).toEqual([]);
});

it('as much as the document lets a list hold can be sent', async () => {
  const longest = Math.max(
    ...BODIES.flatMap(([, request]) =>
      Object.values(bodyOf(request)).map((one) => Number(one['maxItems'] ?? 0)),
    ),
  );
  expect(longest).toBeGreaterThan(1000);
  for (const [id, request] of BODIES) {
    const lists = Object.entries(bodyOf(request)).filter(([, one]) => 'maxItems' in one);
    const full = Object.fromEntries(lists.map(([name, one]) => [name, Array(one['maxItems']).fill('a')]));
    const refused = await validated(request, full, 'json').then(
      () => [],
      (refusal: InvalidRequest) => refusal.fields.map(({ code }) => code),
    );
    expect([id, refused.filter((code) => /^request|^list.too-long/.test(code))]).toEqual([id, []]);
  }
});

it('a moment that is sent says where on earth it is meant, and a day that it is one', () => {
  const sent = BODIES.flatMap(([, request]) => Object.values(bodyOf(request)));
  const instants = sent.filter((one) => one['format'] === 'date-time');
  expect(instants.length).toBeGreaterThan(4);
  for (const { pattern } of instants) {
    expect(pattern).toBeDefined();
    expect('2126-02-01T12:00:00').not.toMatch(new RegExp(String(pattern)));
  }
  expect(sent.some((one) => one['format'] === 'date')).toBe(true);
});

it('every list has its things under data', () => {
  const lists = OPERATIONS.flatMap(({ operationId, method, responses }) => {
    const schema = responses['200']?.content?.['application/json']?.schema as Walked | undefined;
    const isList = method === 'get' && operationId.startsWith('list') && schema?.['properties'] !== undefined;
    return isList ? [[operationId, Object.keys(schema['properties'] as object)] as const] : [];
  });
  expect(lists.length).toBeGreaterThan(20);
  expect(lists.filter(([, names]) => !names.includes('data'))).toEqual([]);
});
