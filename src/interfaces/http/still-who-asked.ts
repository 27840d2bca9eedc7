import type { RequestHandler } from 'express';
import { isSafe } from './operation-limits.ts';
import { onlyReadsWhileTrying } from './only-trying.ts';
import { contextOf } from './request-context.ts';
import { hasWaited } from './waits.ts';
import { onlyLookedUp } from './who-asks.ts';

/**
 * Who writes is known by their headers, and may hold back the body or wait for their turn for minutes: then they are looked up once more, and act
 * as they are by now. What was there at once was judged a moment ago, and costs nothing more.
 */
export const stillWhoAsked: RequestHandler = async (req, res, next) => {
  if (isSafe(req.method) || !hasWaited(res)) return next();
  await contextOf(res).lookAgain();
  onlyLookedUp(req, res, (refusal?: unknown) => {
    const refused = refusal ?? contextOf(res).refused;
    return refused === undefined ? onlyReadsWhileTrying(req, res, next) : next(refused);
  });
};
