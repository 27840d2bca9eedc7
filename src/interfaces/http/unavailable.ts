import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Why, titleOf, waitingPage } from '../messages/waiting.ts';

const PROBLEM = { 'Content-Type': 'application/problem+json' };
const PAGE = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
};

/** Answers all that comes while there is nobody to answer it, and says when to come again. The address is read by its parts: the site may stand under a path. */
export function unavailable(why: Why, againSeconds: number): RequestListener {
  const problem = JSON.stringify({ type: 'about:blank', title: titleOf(why), status: 503 });
  const comesAgain = waitingPage(why, againSeconds);
  // What was sent would be asked for by its address alone: it does not come again.
  const wasSent = waitingPage(why, null);
  return (req: IncomingMessage, res: ServerResponse) => {
    res.setHeader('Cache-Control', 'no-store');
    res.setHeader('Retry-After', String(againSeconds));
    if (/\/(?:api|scim|oauth)\//.test((req.url ?? '').split('?')[0]!))
      return void res.writeHead(503, PROBLEM).end(problem);
    res.writeHead(503, PAGE).end(req.method === 'GET' ? comesAgain : wasSent);
  };
}
