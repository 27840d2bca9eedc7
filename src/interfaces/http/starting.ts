import type { RequestListener } from 'node:http';
import { startingPage } from '../messages/starting.ts';

const AGAIN_SECONDS = 5;

/**
 * Answers while a start is under way: that the process lives, that it is not ready, and to everybody else that pages come in a moment.
 * A migration may take minutes, and whoever watches must not take a start for a process that hangs. The address is read by its
 * end: the site may stand under a path.
 */
export const whileStarting: RequestListener = (req, res) => {
  const path = (req.url ?? '').split('?')[0]!;
  res.setHeader('Cache-Control', 'no-store');
  if (path.endsWith('/healthz')) return void res.writeHead(200, PLAIN).end('ok');
  if (path.endsWith('/readyz')) return void res.writeHead(503, PLAIN).end('not ready');
  res.setHeader('Retry-After', String(AGAIN_SECONDS));
  if (/\/(?:api|scim|oauth)\//.test(path)) return void res.writeHead(503, PROBLEM).end(problem);
  res.writeHead(503, PAGE).end(req.method === 'GET' ? COMES_AGAIN : WAS_SENT);
};

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };
const PROBLEM = { 'Content-Type': 'application/problem+json' };
const PAGE = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
};

const problem = JSON.stringify({ type: 'about:blank', title: 'The site is starting', status: 503 });

const COMES_AGAIN = startingPage(AGAIN_SECONDS);
/** What was sent would be asked for by its address alone: it does not come again. */
const WAS_SENT = startingPage(null);
