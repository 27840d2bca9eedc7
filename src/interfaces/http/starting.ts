import type { RequestListener } from 'node:http';
import { unavailable } from './unavailable.ts';

const AGAIN_SECONDS = 5;
const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };
const elsewhere = unavailable('starting', AGAIN_SECONDS);

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
  elsewhere(req, res);
};
