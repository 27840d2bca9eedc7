import type { Request, RequestHandler, Response } from 'express';
import type { Counted, ThrottleRule } from '#application/shared/ports';
import type { Viewer } from '#application/shared/viewer';
import type { AnsweredCall } from '#application/site/api-clients/note-api-use';
import type { Language } from '../messages/error-text.ts';
import { isLanguage } from '../messages/language.ts';
import { fixedLimitsOf, isSafe, limitsOfCalls } from './operation-limits.ts';
import { asksFirst, MAY_SEND } from './preflight.ts';
import { TooManyCalls } from './refusals.ts';
import { contextOf, setContext } from './request-context.ts';
import { noteWait } from './waits.ts';
import { Turns } from '#application/shared/turns';

export interface CallParts {
  readonly count: (rule: ThrottleRule, key: string, points?: number) => Promise<Counted>;
  readonly note: (viewer: Viewer, call: AnsweredCall) => Promise<void>;
  /** Whether pages of another site may call with some client. */
  readonly hasOrigin: (origin: string) => Promise<boolean>;
  readonly incident: (error: unknown) => string;
}

/** What clients call. */
const CALLED = ['/api/v1/', '/scim/v2/'] as const;

/** How every key and every token begins: whoever sends one without saying how is told so, and not taken for a visitor. */
const CREDENTIAL_MARK = /cp[kt]_/;

/** What a request to the adapter shows of a client. Proxies that ask for a password of their own say `Basic`. */
export function clientShownBy(req: Request): string | null {
  const given = req.get('authorization');
  const isOfClient = given !== undefined && (/^bearer /i.test(given) || CREDENTIAL_MARK.test(given));
  return isOfClient && CALLED.some((path) => req.path.startsWith(path)) ? given : null;
}

/** Clients have no settings: they say in which language they want to be told what is wrong. */
export function askedLanguage(req: Request, viewer: Viewer): Language | null {
  if (!viewer.client) return null;
  const asked = req.acceptsLanguages('fr', 'en');
  return typeof asked === 'string' && isLanguage(asked) ? asked : null;
}

/** What stands before the adapter: who is none of ours goes, the others are counted, told of, and named to browsers. */
export function callGates(parts: CallParts): RequestHandler[] {
  return [named, opened(parts), refused, noted(parts), counted(parts)];
}

/** Every answer has a name to ask about. */
const named: RequestHandler = (_req, res, next) => {
  res.set('X-Request-Id', contextOf(res).id);
  next();
};

const refused: RequestHandler = (_req, res, next) => next(contextOf(res).refused);

const LETS_READ =
  'ETag, Location, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id, Idempotency-Replayed';

/** Pages of other sites read answers only where the client names their site; never with cookies. */
function opened({ hasOrigin }: CallParts): RequestHandler {
  return async (req, res, next) => {
    const origin = req.get('origin');
    res.vary('Origin');
    if (origin === undefined) return next();
    const { viewer, refused: refusal } = contextOf(res);
    // Of whoever is refused it is not known which client they are: pages that some client names are told why.
    const isHeard = refusal === undefined ? viewer.client?.origins.includes(origin) : await hasOrigin(origin);
    if (isHeard)
      res.set({ 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': LETS_READ });
    if (!asksFirst(req) || !(await hasOrigin(origin))) return next();
    res.set({ 'Access-Control-Allow-Origin': origin, 'Access-Control-Max-Age': '600' }).set(MAY_SEND);
    res.status(204).end();
  };
}

/** Of a caller who hung up before the answer: whatever they asked for may be done all the same. */
const HUNG_UP = 499;

/** Once the connection is done with the answer, so that nobody waits for it, and whoever does not wait is told of too. */
function noted({ note, incident }: CallParts): RequestHandler {
  return (req, res, next) => {
    const { viewer } = contextOf(res);
    if (!viewer.client) return next();
    const path = req.originalUrl.split('?')[0]!.slice(0, 200);
    res.once('close', () => {
      const { operation = 'unknown', many = 1 } = contextOf(res);
      const writes = !isSafe(req.method);
      const status = res.writableFinished ? res.statusCode : HUNG_UP;
      note(viewer, { operation, path, writes, status, many }).catch(incident);
    });
    next();
  };
}

/** Of one client: counting asks the database, and comes before any other turn. */
const COUNTED_AT_ONCE = 4;
const WAITING_TO_BE_COUNTED = 300;
const COME_BACK_SECONDS = 2;

function counted({ count }: CallParts): RequestHandler {
  const counting = new Turns({ atOnce: COUNTED_AT_ONCE, waiting: WAITING_TO_BE_COUNTED });
  return async (req, res, next) => {
    const context = contextOf(res);
    const { client } = context.viewer;
    if (!client) return next();
    const rules = limitsOfCalls(req.method);
    const countAs = async (points: number): Promise<void> => {
      const told = await Promise.all(
        rules.map(async (rule) => ({
          rule,
          counted: await count({ ...rule, name: `api.${rule.name}` }, client.id, points),
        })),
      );
      tell(res, told);
      const over = told.find(({ counted: { isOver } }) => isOver);
      if (over) throw new TooManyCalls(over.counted.resetSeconds);
    };
    setContext(res, { ...context, countAs });
    const turn = counting.take(client.id);
    if (!turn) throw new TooManyCalls(COME_BACK_SECONDS);
    res.once('close', () => {
      if (turn.isWaiting) turn.end();
    });
    if (turn.isWaiting) noteWait(res);
    await turn.begun;
    await countAs(1).finally(() => turn.end());
    next();
  };
}

const policyOf = ({ name, limit, windowSeconds }: ThrottleRule): string =>
  `"${name}";q=${limit};w=${windowSeconds}`;

/** Names to a client what the operation that it calls is bound by beside: known once its route is. */
export function tellOwnLimits(res: Response, operation: string): void {
  const said = res.get('RateLimit-Policy');
  const own = fixedLimitsOf(operation);
  if (said !== undefined && own.length > 0)
    res.set('RateLimit-Policy', [said, ...own.map(policyOf)].join(', '));
}

/** Names to a client the limit of an operation that refused it, beside what is left of all its calls. */
export function tellReached(res: Response, details: Readonly<Record<string, unknown>> | undefined): void {
  const { rule, retryAfterSeconds } = details ?? {};
  const said = res.get('RateLimit');
  if (said !== undefined && typeof rule === 'string' && typeof retryAfterSeconds === 'number')
    res.set('RateLimit', `${said}, "${rule}";r=0;t=${retryAfterSeconds}`);
}

/** What a client has left. */
function tell(
  res: Response,
  told: readonly { readonly rule: ThrottleRule; readonly counted: Counted }[],
): void {
  res.set({
    'RateLimit-Policy': [...told.map(({ rule }) => rule), ...fixedLimitsOf(contextOf(res).operation ?? '')]
      .map(policyOf)
      .join(', '),
    RateLimit: told
      .map(
        ({ rule, counted: { remaining, resetSeconds } }) => `"${rule.name}";r=${remaining};t=${resetSeconds}`,
      )
      .join(', '),
  });
}

/** A call that does many things at once: counted, noted and told of as if each had come alone. @throws TooManyCalls before any is done */
export async function countAsMany(res: Response, many: number): Promise<void> {
  const context = contextOf(res);
  setContext(res, { ...context, many });
  if (many > 1) await context.countAs?.(many - 1);
}
