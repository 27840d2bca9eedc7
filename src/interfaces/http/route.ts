import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response, Router } from 'express';
import type { Viewer } from '#application/shared/viewer';
import {
  callerNamed,
  type KeptAnswer,
  type KeyedCall,
} from '#application/site/kept-answers/kept-answers.port';
import { ApiRoutes, type Method, type Operation, type RegisteredRoute } from './api-routes.ts';
import { tellOwnLimits } from './calls.ts';
import { mustBeInScope } from './client-scopes.ts';
import { inputOf, parameterOf, type ParametersOf, parametersIn, pathParameters } from './input.ts';
import { cursorWithin } from './given-cursors.ts';
import { mustPass } from './policy-check.ts';
import type { PolicyName } from './policies.ts';
import { rawBodyOf } from './json-body.ts';
import { versionSeen } from './preconditions.ts';
import { KeyUnreadable, PageOfAnother, PreconditionUnjudged, Stale } from './refusals.ts';
import { contextOf, setContext } from './request-context.ts';
import { validated } from './validate.ts';

export interface Asked<Path extends string = string> {
  readonly viewer: Viewer;
  /** Judged by their patterns; what does not fit is a 404. */
  readonly params: ParametersOf<Path>;
  readonly req: Request;
}

interface Incoming<T, Path extends string> extends Asked<Path> {
  readonly input: T;
  readonly res: Response;
}

const routes = new ApiRoutes<(asked: Incoming<object, string>) => Promise<unknown>>();

export const registeredRoutes = (): readonly RegisteredRoute[] => routes.all();

/**
 * The one way to add a route: with its policy and, where it takes input, its request class. A GET gives its query, any
 * other method its JSON body; parameters of the path are judged apart.
 * @param request null where neither query nor body is looked at
 * @param answer what is sent as JSON; `undefined` is 204; a file is sent by the answer itself
 * @param more what the document tells, and values for fields that the request leaves out, as a PATCH does
 */
export function route<T extends object, const Path extends string>(
  router: Router,
  method: Method,
  path: Path,
  policy: PolicyName,
  request: (new () => T) | null,
  answer: (incoming: Incoming<T, Path>) => Promise<unknown>,
  more: {
    operation?: Operation;
    absent?: (asked: Asked<Path>) => Promise<object>;
    /** Whether they may, where only the act itself tells and keeps a record of it: before they hear what is wrong with the input. */
    mustMay?: (asked: Asked<Path>) => Promise<void>;
    /** Name of what is called, for scopes and the log, where another document than ours tells of it. */
    call?: string;
    /** By what is done there somebody is kept safe: it comes through where all else has to wait. */
    isOfSafety?: boolean;
  } = {},
): void {
  const { operation = null, absent, mustMay, call = operation?.id, isOfSafety = false } = more;
  for (const name of parametersIn(path)) parameterOf(name);
  const here = { method, path, policy, request, operation, isOfSafety };
  routes.add(here, answer as (asked: Incoming<object, string>) => Promise<unknown>);
  const handler: RequestHandler = async (req, res) => {
    const context = contextOf(res);
    const { viewer } = context;
    if (call !== undefined) {
      setContext(res, { ...context, operation: call });
      tellOwnLimits(res, call);
    }
    mustBeInScope(call, viewer);
    mustPass(policy, viewer);
    mustBeOfItsPage(req, viewer);
    if (operation) mustBeAbleToJudge(req, operation, routes.seenAt(here));
    const asked: Asked<Path> = { viewer, params: pathParameters<Path>(req), req };
    const input = request
      ? await judged(request, asked, absent).catch(async (refusal: unknown) => {
          await mustMay?.(asked);
          throw refusal;
        })
      : ({} as T);
    if (method === 'get' && operation && hasCursor(input))
      input.cursor = cursorWithin(input.cursor, { req, res });
    res.set('Cache-Control', 'private, no-store');
    const work = async (): Promise<KeptAnswer> => {
      const read = routes.seenAt(here);
      if (read !== undefined && !operation?.ifMatch) await mustStandAsSeen(read, asked, res);
      const body = await answer({ ...asked, input, res });
      const headers: Record<string, string> = {};
      if ((operation?.item || operation?.shared) && body !== undefined) res.set('ETag', etagOf(body));
      for (const name of ['Location', 'ETag']) {
        const value = res.get(name);
        if (value !== undefined) headers[name] = value;
      }
      const status = body === undefined ? 204 : (operation?.status ?? res.statusCode);
      return { status, headers, body: body === undefined ? '' : JSON.stringify(body) };
    };
    const keyed = operation?.shownOnce ? null : keyedCall(req, viewer);
    const answered = keyed ? await context.once.execute(keyed, work) : { ...(await work()), isAgain: false };
    if (res.headersSent) return;
    if (operation?.shared) res.set('Cache-Control', 'public, no-cache');
    // Whoever keeps it asks each time whether it still stands, by its ETag and with the same key. Pages keep nothing of anybody.
    else if (method === 'get' && operation?.item && viewer.client)
      res.set('Cache-Control', 'private, no-cache').vary('Authorization');
    if (answered.isAgain) res.set({ ...answered.headers, 'Idempotency-Replayed': 'true' });
    res.status(answered.status);
    if (answered.body === '') res.end();
    else res.type('application/json').send(answered.body);
  };
  router[method](path, handler);
}

/** Sent by scripts of our pages: whose page it is. Another may have signed in since, in another tab. */
const SENT_AS = 'x-sent-as';
/** The same for these scripts, which carry nothing of the server. */
export type SentAs = typeof SENT_AS;

/** @throws PageOfAnother */
function mustBeOfItsPage(req: Request, { member }: Viewer): void {
  const said = req.headers[SENT_AS];
  if (said !== undefined && member !== null && said !== member.id) throw new PageOfAnother(member.pseudonym);
}

const hasCursor = (input: object): input is { cursor: string } =>
  'cursor' in input && typeof input.cursor === 'string';

/** A precondition that nobody looks at would be taken for one that holds. @throws PreconditionUnjudged */
function mustBeAbleToJudge(req: Request, { ifMatch }: Operation, read: string | undefined): void {
  const isWrite = req.method !== 'GET' && req.method !== 'HEAD';
  if (isWrite && req.get('if-match') !== undefined && !ifMatch && read === undefined)
    throw new PreconditionUnjudged();
}

/** Whoever says what they saw changes nothing else, but for a change of the same moment (ADR 33). What became part of another thing is left to the change to tell. @throws Stale */
async function mustStandAsSeen(path: string, asked: Asked, res: Response): Promise<void> {
  const seen = asked.req.get('if-match')?.trim();
  if (seen === undefined || seen === '*') return;
  const quiet = Object.create(res, { redirect: { value: () => undefined } }) as Response;
  const body = await routes.readingAt(path)?.({ ...asked, input: {}, res: quiet });
  if (body === undefined) return;
  const { version } = body as { version?: number };
  const stands = version === undefined ? seen === etagOf(body) : versionSeen(asked.req) === version;
  if (!stands) throw new Stale();
}

/** What `Idempotency-Key` may hold. */
export const KEY = /^[\x21-\x7E]{1,255}$/;

/** A call that names itself, so that it may come twice. Only who is known has keys of their own. @throws KeyUnreadable */
function keyedCall(req: Request, { client, actor }: Viewer): KeyedCall | null {
  const key = req.get('idempotency-key');
  if (key === undefined || req.method !== 'POST' || actor.memberId === null) return null;
  if (!KEY.test(key)) throw new KeyUnreadable();
  const said = `${req.method} ${req.originalUrl}\n`;
  const fingerprint = createHash('sha256').update(said).update(rawBodyOf(req)).digest('base64url');
  return {
    caller: callerNamed(client ? { clientId: client.id } : { memberId: actor.memberId }),
    key,
    fingerprint,
  };
}

async function judged<T extends object, Path extends string>(
  request: new () => T,
  asked: Asked<Path>,
  absent: ((asked: Asked<Path>) => Promise<object>) | undefined,
): Promise<T> {
  const source = asked.req.method === 'GET' || asked.req.method === 'HEAD' ? 'query' : 'json';
  const given = inputOf(asked.req);
  const filled = absent ? withAbsent(given as object, await absent(asked)) : given;
  return validated(request, filled, source);
}

/** Own names only are looked at and copied, whatever they are called: the request class refuses those it does not know. */
function withAbsent(given: object, absent: object): object {
  const missing = Object.entries(absent).filter(
    ([name, value]) => value !== undefined && !Object.hasOwn(given, name),
  );
  return { ...given, ...Object.fromEntries(missing) };
}

/**
 * Strong, of the bytes; begins with the version where the thing has one, which `If-Match` gives back. What somebody who wrote is
 * `told` is no part of the thing: the next who reads it has the same tag.
 */
function etagOf(body: unknown): string {
  const { told: _told, ...thing } = body as { version?: number; told?: unknown };
  const { version } = thing;
  const hash = createHash('sha256').update(JSON.stringify(thing)).digest('base64url').slice(0, 16);
  return version === undefined ? `"${hash}"` : `"v${version}-${hash}"`;
}
