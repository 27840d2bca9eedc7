import 'reflect-metadata';
import { adapterRouter, API_PATH } from '#interfaces/http/adapter';
import { filesRouter } from '#interfaces/http/files.routes';
import { contactRouter } from '#interfaces/http/insights/contact.routes';
import { oauthRouter } from '#interfaces/http/oauth.routes';
import { registeredRoutes } from '#interfaces/http/route';
import { scimRouter } from '#interfaces/http/scim/scim.routes';
import { signOnRouter } from '#interfaces/http/sign-on.routes';
import { pageRoutes } from '../support/page-routes.ts';
import { WITHOUT_SESSION } from './without-session.ts';

export type RequestClass = new () => object;

/** One way into the site: a method on an address, and what it reads there. */
export interface Entrance {
  readonly method: string;
  /** With `:parameters`. */
  readonly path: string;
  readonly kind: 'page' | 'form' | 'api';
  readonly request: RequestClass | null;
  /** Names that the page reads from the query. */
  readonly query: readonly string[];
  /** A picture belongs to it. */
  readonly takesFile: boolean;
}

const IMPORTS = /import\s+\{([^}]+)\}\s+from\s+'(#interfaces\/[^']+\.request)'/g;
const ACTION = /export const action\s*=\s*(?:act|actOfSafety)\s*(?:<[^(]*>)?\(\s*'[^']+',\s*(\w+)/;
const QUERY = /searchParams\s*\.\s*(?:get|getAll|has)\(\s*'([^']+)'/g;

async function requestClass(source: string, name: string): Promise<RequestClass | null> {
  for (const [, names = '', module = ''] of source.matchAll(IMPORTS)) {
    if (!names.split(',').some((each) => each.trim() === name)) continue;
    return ((await import(module)) as Record<string, RequestClass>)[name] ?? null;
  }
  return null;
}

async function pageEntrances(): Promise<Entrance[]> {
  const entrances: Entrance[] = [];
  for (const { path, source } of pageRoutes()) {
    const query = [...new Set([...source.matchAll(QUERY)].map(([, name = '']) => name))];
    const base = { path: path.replace('*', 'nulle-part'), query, takesFile: false };
    entrances.push({ ...base, method: 'GET', kind: 'page', request: null });
    if (!/export const action\b/.test(source)) continue;
    // A form whose fields are not known would be asked with nothing in hand, and refused for that alone.
    const name = ACTION.exec(source)?.[1];
    if (!name) throw new Error(`${path}: what its action reads is not understood here`);
    const request = await requestClass(source, name);
    if (!request) throw new Error(`${path}: the request class ${name} was not found`);
    const takesFile = /\bfile\(|upload|Upload|Avatar/.test(source);
    entrances.push({ ...base, method: 'POST', kind: 'form', request, takesFile });
  }
  return entrances;
}

let registered: Entrance[] | undefined;
/** Routers register once: asked again, those at the root of the site could no longer be told from those of the adapter. */
const apiEntrances = (): Entrance[] => (registered ??= registerApi());

function registerApi(): Entrance[] {
  // Nobody is called: only what the routers register is read.
  const nothing: unknown = new Proxy(() => {}, { get: () => nothing });
  if (registeredRoutes().length > 0) throw new Error('Look for entrances before the adapter is registered');
  for (const router of [filesRouter, oauthRouter, signOnRouter, contactRouter]) router(nothing as never);
  scimRouter(nothing as never, 'http://localhost');
  const fromTheRoot = new Set(registeredRoutes().map(({ path }) => path));
  adapterRouter(nothing as never, 'http://localhost', nothing as never);
  return registeredRoutes().map(({ method, path, request }) => ({
    method: method.toUpperCase(),
    path: fromTheRoot.has(path) ? path : `${API_PATH}${path}`,
    kind: 'api',
    request,
    query: [],
    takesFile: /image|avatar|file/i.test(path) && method !== 'get',
  }));
}

/** Every form, page and endpoint that the site has today. */
export async function allEntrances(): Promise<Entrance[]> {
  return [...(await pageEntrances()), ...apiEntrances()];
}

/** Those for people with a session, and for clients of the adapter. @throws where a door without a session is named that is not there */
export async function entrancesOfPeople(): Promise<Entrance[]> {
  const all = await allEntrances();
  const names = new Set(all.map(doorOf));
  const gone = Object.keys(WITHOUT_SESSION).filter((name) => !names.has(name));
  if (gone.length > 0) throw new Error(`Named as without a session, and not there: ${gone.join(', ')}`);
  return all.filter((entrance) => !Object.hasOwn(WITHOUT_SESSION, doorOf(entrance)));
}

/** How a door is named here and in the table of expectations: `page /membres/:handle`, `POST /api/v1/topics`. */
export const doorOf = ({ kind, method, path }: Entrance): string =>
  `${kind === 'api' ? method : kind} ${path.replace('nulle-part', '*')}`;
