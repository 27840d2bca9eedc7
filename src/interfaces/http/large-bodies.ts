import type { Request, RequestHandler } from 'express';
import { refuseBarely } from './bare-refusal.ts';
import { BodyBudget } from './body-budget.ts';
import { LARGE, MB, OF_ONE, senderOf, toldSizeOf } from './body-size.ts';
import { isSafe } from './operation-limits.ts';
import { TooManyBodies } from './refusals.ts';
import { Turns } from '#application/shared/turns';
import { untilAnswered } from './until-answered.ts';

/** Pictures and files, unless the organisation says otherwise. */
export const BODIES_MB = 128;
/** The largest form there is; of a longer one no more is kept. */
const LARGEST = 31 * MB;
const AT_ONCE = 2;
const WAITING = 60;
const COME_BACK_SECONDS = 5;

/** What the adapters take is small, and refused where it is not. */
const SMALL = /^\/(?:api|scim|oauth)\//;

/**
 * A form with a file is kept in memory while it comes, several times over while it is read: of one account two come at once and the others
 * wait, of one there are so many bytes, and of all together. It stands behind what refuses those of visitors, and before what tells writes
 * their turn: what waits for files holds up nothing else.
 * @param mostMb of all bodies at the same time
 */
export function limitLargeBodies(mostMb: number): RequestHandler {
  const ofAll = mostMb * MB;
  const budget = new BodyBudget({ ofOne: Math.max(LARGEST, ofAll * OF_ONE), ofAll });
  const own = new Turns({ atOnce: AT_ONCE, waiting: WAITING });
  return async (req, res, next) => {
    const bytes = Math.min(sizeOf(req), ofAll);
    if (bytes < LARGE) return next();
    const sender = senderOf(res);
    const turn = own.take(sender);
    if (!turn) return refuseBarely(new TooManyBodies(COME_BACK_SECONDS), req, res, next);
    untilAnswered(res, turn);
    await turn.begun;
    if (!budget.take(sender, bytes))
      return refuseBarely(new TooManyBodies(COME_BACK_SECONDS), req, res, next);
    untilAnswered(res, { isWaiting: false, end: once(() => budget.giveBack(sender, bytes)) });
    next();
  };
}

/** Who does not say how much comes may send as much as there is. */
function sizeOf(req: Request): number {
  if (isSafe(req.method) || SMALL.test(req.path) || req.complete) return 0;
  return Math.min(toldSizeOf(req) ?? LARGEST, LARGEST);
}

function once(deed: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) deed();
    isDone = true;
  };
}
