import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Language } from '../messages/error-text.ts';
import { WAITING_STYLE, type Why, waitingPage } from '../messages/waiting.ts';
import { IN_PLACE } from './led-on.ts';
import { preferredLanguage } from './preferred-language.ts';
import { asksFirst, MAY_SEND } from './preflight.ts';
import { toProblem } from './problem-details.ts';
import { SCIM_TYPE, scimError } from './scim/scim-refusal.ts';
import { unavailableToken } from './token-refusal.ts';

/** Pages of other sites read it too: nothing of it depends on who asks. */
const FOR_ALL = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After' };
/** Is sent without cookies, and what it asks for is refused as well: until then a browser that asks first would not hear why. */
const GO_ON = { ...MAY_SEND, ...FOR_ALL };
const OWN_STYLE = `'sha256-${createHash('sha256').update(WAITING_STYLE).digest('base64')}'`;
const PAGE = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src ${OWN_STYLE}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
};

/** Answers all that comes while there is nobody to answer it, and says when to come again. */
export function unavailable(why: Why, againSeconds: number): RequestListener {
  const comesAgain = waitingPage(why, againSeconds);
  // What was sent would be asked for by its address alone: it does not come again.
  const wasSent = waitingPage(why, null);
  return (req: IncomingMessage, res: ServerResponse) => {
    res.setHeader('Cache-Control', 'no-store');
    res.setHeader('Retry-After', String(againSeconds));
    if (wantsPage(req)) return void res.writeHead(503, PAGE).end(req.method === 'GET' ? comesAgain : wasSent);
    if (asksFirst(req) && isOfPrograms(req)) return void res.writeHead(204, GO_ON).end();
    const { type, body } = toldTo(req, why, againSeconds);
    res.writeHead(503, { 'Content-Type': type, ...FOR_ALL }).end(JSON.stringify(body));
  };
}

/**
 * Programs read problems, and so do scripts of a page, which say what is the matter without leaving it. The address is read by its parts:
 * the site may stand under a path.
 */
const wantsPage = (req: IncomingMessage): boolean =>
  !isOfPrograms(req) &&
  req.headers[IN_PLACE] === undefined &&
  (req.headers.accept?.includes('text/html') ?? false);

const isOfPrograms = (req: IncomingMessage): boolean => protocolOf(req) !== null;
const protocolOf = ({ url = '' }: IncomingMessage): string | null =>
  /\/(api|scim|oauth)\//.exec(url.split('?')[0]!)?.[1] ?? null;

/** The same in the form that whoever calls reads. */
function toldTo(
  req: IncomingMessage,
  why: Why,
  retryAfterSeconds: number,
): { readonly type: string; readonly body: object } {
  const refusal = { kind: 'busy', code: `request.${why}`, details: { retryAfterSeconds } };
  const problemIn = (language: Language) => toProblem(refusal, language, () => '');
  const problem = problemIn(preferredLanguage(req.headers['accept-language']));
  switch (protocolOf(req)) {
    case 'scim':
      return { type: SCIM_TYPE, body: scimError(problem.status, problem.title) };
    case 'oauth':
      return { type: 'application/json', body: unavailableToken(problemIn('en').title) };
    default:
      return { type: 'application/problem+json', body: problem };
  }
}
