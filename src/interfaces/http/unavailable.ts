import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Language } from '../messages/error-text.ts';
import { type Why, waitingPage } from '../messages/waiting.ts';
import { IN_PLACE } from './led-on.ts';
import { preferredLanguage } from './preferred-language.ts';
import { toProblem } from './problem-details.ts';

/** Pages of other sites read it too: nothing of it depends on who asks. */
const PROBLEM = {
  'Content-Type': 'application/problem+json',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After',
};
const PAGE = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
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
    const language = preferredLanguage(req.headers['accept-language']);
    res.writeHead(503, PROBLEM).end(problemOf(why, againSeconds, language));
  };
}

/**
 * Programs read problems, and so do scripts of a page, which say what is the matter without leaving it. The address is read by its parts:
 * the site may stand under a path.
 */
const wantsPage = ({ url = '', headers }: IncomingMessage): boolean =>
  !/\/(?:api|scim|oauth)\//.test(url.split('?')[0]!) &&
  headers[IN_PLACE] === undefined &&
  (headers.accept?.includes('text/html') ?? false);

function problemOf(why: Why, retryAfterSeconds: number, language: Language): string {
  const refusal = { kind: 'busy', code: `request.${why}`, details: { retryAfterSeconds } };
  return JSON.stringify(toProblem(refusal, language, () => ''));
}
