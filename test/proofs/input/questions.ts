import type { Entrance } from './entrances.ts';
import { type Body, brokenBodies, form, json, multipart } from './bodies.ts';
import type { Question } from './caller.ts';
import { type Field, fieldsOf, plausible, type Things } from './fields.ts';
import type { Picture } from './pictures.ts';
import { ODD_SEGMENTS, oddTexts, WRONG_TYPES } from './values.ts';

export interface Material {
  readonly things: Things;
  readonly pictures: readonly Picture[];
  readonly origin: string;
  readonly thorough: boolean;
}

const PARAMETER = /:(\w+)/g;

function parameter(name: string, path: string, things: Things): string {
  if (name === 'address' || name === 'number') return `slug-${things.topicNumber}`;
  if (/handle|pseudonym/i.test(name) || /membres|members/.test(path)) return things.handle;
  if (/topics\/:/.test(path)) return things.topicId;
  if (/categor/.test(path)) return things.categoryId;
  if (name === 'slug') return 'questions';
  return things.postId;
}

const addressed = (path: string, things: Things): string =>
  path.replace(PARAMETER, (_, name: string) => parameter(name, path, things));

/** The same address with each of its parameters in turn replaced by something odd. */
function* oddAddresses(path: string, things: Things): Generator<string> {
  for (const [whole, name = ''] of path.matchAll(PARAMETER))
    for (const odd of ODD_SEGMENTS)
      yield addressed(path.replace(whole, `\u0001${name}`), things).replace(`\u0001${name}`, odd);
}

/** The fields as the entrance takes them, with one of them replaced. */
function withField(base: Readonly<Record<string, unknown>>, name: string, value: unknown) {
  return { ...base, [name]: value };
}

function* oddFields(entrance: Entrance, fields: readonly Field[], material: Material): Generator<Body> {
  const base = Object.fromEntries(fields.map((field) => [field.name, plausible(field, material.things)]));
  const isApi = entrance.kind === 'api';
  const sent = isApi ? json : form;
  yield sent(base);
  yield sent({});
  yield sent({ ...base, unheard_of: 'a', role: 'administrator', id: material.things.topicId });
  yield form({ ...base, 'a[b]': '1', 'a.b': '1', __proto__: undefined });
  for (const field of fields) {
    for (const text of oddTexts(field, material.thorough)) yield sent(withField(base, field.name, text));
    for (const name of [`${field.name}[]`, `${field.name}[0]`, `${field.name}[$ne]`])
      yield sent({ ...withField(base, field.name, undefined), [name]: base[field.name] });
    yield form(withField(base, field.name, ['a', 'b']));
    yield form(
      withField(
        base,
        field.name,
        Array.from({ length: 300 }, (_, index) => `a${index}`),
      ),
    );
    yield { type: 'application/x-www-form-urlencoded', bytes: `${field.name}=%ED%A0%80%FF%00` };
    if (isApi) for (const value of WRONG_TYPES) yield json(withField(base, field.name, value));
    if (isApi) yield { type: 'application/json', bytes: `{"${field.name}":"\\ud800","${field.name}":1e999}` };
  }
  yield* brokenBodies(base, material.thorough);
  if (!isApi) yield multipart(base, []);
  const shown = entrance.takesFile ? material.pictures : material.pictures.slice(0, 1);
  for (const picture of shown)
    for (const field of ['file', 'avatar', 'image']) yield multipart(base, [[field, picture]]);
}

const ODD_QUERIES: readonly string[] = [
  'page=0',
  'page=-1',
  'page=1e3',
  'page=99999',
  'page=9999999999999999999',
  'page=1&page=2',
  'page[]=1',
  'cursor=a',
  'cursor=',
  'cursor=%00',
  'cursor=eyJhIjoxfQ',
  `cursor=${Buffer.from('["2026-01-01T00:00:00.000Z","x"]').toString('base64url')}`,
  `cursor=${Buffer.from('[null,null]').toString('base64url')}`,
  `cursor=${Buffer.from('{"__proto__":1}').toString('base64url')}`,
  `cursor=${'A'.repeat(1500)}`,
  'cursor=a&cursor=b',
  'limit=0',
  'limit=1000000',
  'limit=a',
  'index',
  '_data=root',
  '_routes=root',
  '__proto__[a]=1',
  'constructor[prototype][a]=1',
  '%',
  '%00=%00',
  '=&&=',
  `a=${'b'.repeat(3000)}`,
  Array.from({ length: 500 }, (_, index) => `a${index}=1`).join('&'),
];

const ODD_ANSWERS_TO_A_NAME: readonly string[] = [
  '',
  '%00',
  '%FF',
  'a%00b',
  '%ED%A0%80',
  "'",
  '%25',
  '%22%3E%3Cscript%3E',
  '-1',
  '99999999999999999999',
  '%2A%20%7C%20%21%20%28%26',
  `${'a+'.repeat(800)}`,
  'x'.repeat(1900),
  `${'%C3%A9'.repeat(300)}`,
  '__proto__',
  'a&{name}=b',
];

function* oddQueries(entrance: Entrance, material: Material): Generator<string> {
  const path = addressed(entrance.path, material.things);
  for (const query of ODD_QUERIES) yield `${path}?${query}`;
  const names = [...entrance.query, ...fieldsOf(entrance.request).map((field) => field.name)];
  for (const name of new Set(names))
    for (const odd of ODD_ANSWERS_TO_A_NAME) yield `${path}?${name}=${odd.replace('{name}', name)}`;
}

/** Everything that is asked at one entrance, whoever asks. */
export function* questionsAt(entrance: Entrance, material: Material): Generator<Question> {
  const { method } = entrance;
  const path = addressed(entrance.path, material.things);
  const headers = { origin: material.origin };
  const reads = method === 'GET';
  if (reads) {
    yield { method, path };
    yield { method: 'HEAD', path };
    for (const odd of oddAddresses(entrance.path, material.things)) yield { method, path: odd };
    for (const odd of oddQueries(entrance, material)) yield { method, path: odd };
    for (const other of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])
      yield { method: other, path, headers };
    yield { method, path: `${path}.data` };
    return;
  }
  yield { method, path };
  yield { method, path, headers: { origin: 'https://evil.example' }, body: '' };
  const typed = (body: Body): Question => ({
    method,
    path,
    headers: { ...headers, ...(body.type !== null && { 'content-type': body.type }) },
    body: body.bytes,
  });
  const fields = fieldsOf(entrance.request).filter((field) => !entrance.path.includes(`:${field.name}`));
  for (const body of oddFields(entrance, fields, material)) yield typed(body);
  const base = Object.fromEntries(fields.map((field) => [field.name, plausible(field, material.things)]));
  for (const odd of oddAddresses(entrance.path, material.things))
    yield { ...typed((entrance.kind === 'api' ? json : form)(base)), path: odd };
  for (const query of ODD_QUERIES.slice(0, 8)) yield { ...typed(form(base)), path: `${path}?${query}` };
}
