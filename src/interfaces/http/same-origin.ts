import type { Request, RequestHandler } from 'express';
import { contextOf } from './request-context.ts';

/** A request that could change something did not come from our own pages. */
export class ForeignOrigin extends Error {
  readonly kind = 'forbidden';
  readonly code = 'request.foreign-origin';
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Mail programs post here for their users (RFC 8058), from wherever they are. The secret in the address is what counts, not
 * a cookie: no other site knows it.
 */
const STOPS_LETTERS = /^\/desinscription(?:-rapport)?\/[\w.-]+$/;

/** This machine by another of its names: `127.0.0.1` for `localhost`. */
const LOOPBACK = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Where somebody on this very machine finds the site; null for everybody else, to whom it is where it says it is. */
export function ownOriginOf(req: Request): string | null {
  const here = `${req.protocol}://${req.get('host')}`;
  return LOOPBACK.test(here) ? here : null;
}

/**
 * Refuses writes that another site started: browsers tell where a request comes from, and we ask for it always.
 * Beside it stand SameSite cookies; no write is ever a GET.
 */
export function sameOriginOnly(publicOrigin: string): RequestHandler {
  return (req, res, next) => {
    if (SAFE.has(req.method) || STOPS_LETTERS.test(req.path)) return next();
    // A client shows what no browser adds by itself, and its cookies are not looked at.
    if (contextOf(res).viewer.client) return next();
    const origin = req.get('origin');
    const own = origin === publicOrigin || (origin !== undefined && origin === ownOriginOf(req));
    const site = req.get('sec-fetch-site');
    if (own && (site === undefined || site === 'same-origin')) return next();
    if (origin === undefined && site === 'same-origin') return next();
    next(new ForeignOrigin('Foreign origin'));
  };
}
