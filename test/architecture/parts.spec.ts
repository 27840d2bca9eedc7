import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { documented } from '#interfaces/http/adapter';
import { POLICIES } from '#interfaces/http/policies';
import { registeredRoutes } from '#interfaces/http/route';
import { en } from '../../web/messages/en.ts';
import { fr } from '../../web/messages/fr.ts';
import routes from '../../web/routes.ts';
import { EXAMPLES } from '../api/examples.ts';
import { DEEDS, type Samples, templatesOn } from '../support/journey-templates.ts';
import { sourcesUnder } from './literals.ts';
import { classesIn, lacking, type PageModule, pageModule, requestsImported, type Whole } from './parts.ts';

const root = join(import.meta.dirname, '../..');
const codeOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const isPolicy = (name: string | undefined): boolean => name !== undefined && name in POLICIES;

const isText = (language: object, key: string): boolean =>
  typeof key.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], language) ===
  'string';

/** An operation of the adapter: who may, an example that tries it, and its place in the document that is committed. */
interface Operation {
  readonly method: string;
  readonly path: string;
  readonly policy: string;
  readonly request: unknown;
  readonly operation: { readonly id: string } | null;
}
const operationOf = ({ method, path, policy, request, operation }: Operation): Whole => ({
  name: `${method} ${path}`,
  parts: {
    [`the policy ${policy} in policies.ts`]: isPolicy(policy),
    'a request class': request !== null,
    'an operation that documents it': operation !== null,
    [`an example ${operation?.id} in test/api/examples.ts`]: operation !== null && operation.id in EXAMPLES,
    'its place in docs/openapi.json (UPDATE_OPENAPI=1)':
      operation !== null && codeOf('docs/openapi.json').includes(`"operationId": "${operation.id}"`),
  },
});

/** A page: who may, how it is looked at in a browser, and its words in both languages. */
const pageOf = (route: string, module: PageModule | null, templates: readonly string[]): Whole => ({
  name: `/${route}`,
  parts: {
    'its module': module !== null,
    'a policy in policies.ts for its loader and action': module?.policies.every(isPolicy) ?? true,
    'a loader or action': module === null || module.policies.length > 0,
    'a template in test/support/journey-templates.ts': !module?.draws || templates.includes(route),
    ...Object.fromEntries(
      (module?.texts ?? []).map((key) => [`the text ${key}`, isText(fr, key) && isText(en, key)]),
    ),
  },
});

const everySample = new Proxy({} as Samples, { get: (_none, name) => `/${String(name)}` });
const templates = [...templatesOn(everySample).map(({ route }) => route), ...DEEDS];
const pages = (routes as readonly RouteConfigEntry[]).map(({ path = '', file }) => ({
  route: path,
  file: `web/${file}`,
}));
const moduleOf = (file: string): PageModule | null =>
  existsSync(join(root, file)) ? pageModule(file, codeOf(file)) : null;

describe('nothing is half there', () => {
  documented();

  it('every operation of the adapter has all its parts', () => {
    const operations = registeredRoutes();
    expect(operations.length).toBeGreaterThan(25);
    expect(lacking(operations.map(operationOf))).toEqual([]);
  });

  it('every page has all its parts', () => {
    expect(pages.length).toBeGreaterThan(70);
    expect(lacking(pages.map(({ route, file }) => pageOf(route, moduleOf(file), templates)))).toEqual([]);
  });

  it('every template and every example is of something', () => {
    const known = new Set(pages.map(({ route }) => route));
    const operations = new Set(registeredRoutes().map(({ operation }) => operation?.id));
    expect(templates.filter((route) => !known.has(route))).toEqual([]);
    expect(Object.keys(EXAMPLES).filter((id) => !operations.has(id))).toEqual([]);
  });

  it('every policy is asked for', async () => {
    const asked = [...(await sourcesUnder(root, 'src')), ...(await sourcesUnder(root, 'web'))]
      .filter((path) => !path.endsWith('/policies.ts'))
      .map(codeOf)
      .join('\n');
    expect(Object.keys(POLICIES).filter((name) => !asked.includes(`'${name}'`))).toEqual([]);
  });

  it('an operation without its parts is named with what is missing', () => {
    const bare = { method: 'post', path: '/marbles', policy: 'marbles.open', request: null, operation: null };
    expect(lacking([operationOf(bare)])).toEqual([
      'post /marbles lacks the policy marbles.open in policies.ts',
      'post /marbles lacks a request class',
      'post /marbles lacks an operation that documents it',
      'post /marbles lacks an example undefined in test/api/examples.ts',
      'post /marbles lacks its place in docs/openapi.json (UPDATE_OPENAPI=1)',
    ]);
  });

  it.each([
    ['no module', null, ['its module']],
    [
      'a policy that is not written',
      "export const loader = read('marbles.page', async () => null);",
      ['a policy in policies.ts for its loader and action'],
    ],
    [
      'no gate',
      'export const action = async () => null;',
      ['a policy in policies.ts for its loader and action'],
    ],
    ['no handler', 'export const headers = {};', ['a loader or action']],
    [
      'no template and no text',
      "export const loader = read('home.page', load); export default function Page() { return t('marbles.title'); }",
      ['a template in test/support/journey-templates.ts', 'the text marbles.title'],
    ],
  ])('a page with %s is named with what is missing', (_what, code, missing) => {
    const module = code === null ? null : pageModule('web/routes/marbles.tsx', code);
    expect(lacking([pageOf('billes', module, templates)])).toEqual(
      missing.map((part) => `/billes lacks ${part}`),
    );
  });
});

/** Request classes that no file but their own imports as a value, by `{file}#{class}`. */
function unused(files: readonly { readonly path: string; readonly code: string }[]): string[] {
  const used = new Set(files.flatMap(({ path, code }) => requestsImported(path, code)));
  return files
    .filter(({ path }) => path.endsWith('.request.ts'))
    .flatMap(({ path, code }) =>
      classesIn(path, code).map((name) => `${path.split('/').at(-1)!.replace(/\.ts$/, '')}#${name}`),
    )
    .filter((name) => !used.has(name));
}

describe('request classes', () => {
  it('each is used by a page or an operation', async () => {
    const paths = [...(await sourcesUnder(root, 'src')), ...(await sourcesUnder(root, 'web'))];
    expect(paths.filter((path) => path.endsWith('.request.ts')).length).toBeGreaterThan(8);
    expect(unused(paths.map((path) => ({ path, code: codeOf(path) })))).toEqual([]);
  });

  it('one that only its own file, a type or a test knows is found', () => {
    const path = 'src/interfaces/http/community/marbles.request.ts';
    const code =
      'class Base {} export class OpenMarbleRequest extends Base {} export class EndMarbleRequest {}';
    const asType = "import type { EndMarbleRequest } from '#interfaces/http/community/marbles.request';";
    const asValue = "import { OpenMarbleRequest as Form } from '#interfaces/http/community/marbles.request';";
    expect(
      unused([
        { path, code },
        { path: 'web/routes/poll.tsx', code: `${asType}\n${asValue}` },
      ]),
    ).toEqual(['marbles.request#EndMarbleRequest']);
  });
});
