import { extname } from 'node:path';
import type { RequestHandler } from 'express';
import { KeptPages } from './kept-pages.ts';

/** Everything else is a page, or something that is asked of a program. */
export const looksLikeFile = (path: string): boolean => extname(path) !== '';

interface AllTheSame {
  readonly logRequest: RequestHandler;
  readonly noteVisit: RequestHandler;
}

/**
 * A page that was kept needs nothing of what stands between a request and its page: it was sent through all of it before. It is logged
 * and counted as any other.
 */
export function keptFirst(
  parts: AllTheSame,
  kept: Pick<KeptPages, 'sendAgain'>,
  context: RequestHandler,
): RequestHandler {
  return async (req, res, next) => {
    if (!KeptPages.isBare(req) || looksLikeFile(req.path)) return next();
    await context(req, res, () => {});
    const noted = () => {
      parts.logRequest(req, res, () => {});
      parts.noteVisit(req, res, () => {});
    };
    if (!kept.sendAgain(req, res, noted)) next();
  };
}
