import type { Request, RequestHandler, Response } from 'express';
import { refuseBarely } from './bare-refusal.ts';
import { isSafe } from './operation-limits.ts';
import { TooManyBodies } from './refusals.ts';
import { contextOf } from './request-context.ts';
import { Turns } from './turns.ts';
import { untilAnswered } from './until-answered.ts';

const MB = 1024 * 1024;
/** Pictures and files, unless the organisation says otherwise. */
export const BODIES_MB = 128;
/** Any form without a file is smaller. */
const LARGE = MB / 2;
/** The largest form there is; of a longer one no more is kept. */
const LARGEST = 31 * MB;
const AT_ONCE = 2;
const WAITING = 60;
const COME_BACK_SECONDS = 5;

/** What the adapters take is small, and refused where it is not. */
const SMALL = /^\/(?:api|scim|oauth)\//;

/**
 * A form with a file is kept in memory while it comes, several times over while it is read: of one account two come at once and the others
 * wait, and of all together there are so many bytes. It stands behind what tells writes their turn.
 * @param mostMb of all bodies at the same time
 */
export function limitLargeBodies(mostMb: number): RequestHandler {
  const most = mostMb * MB;
  const own = new Turns({ atOnce: AT_ONCE, waiting: WAITING });
  let taken = 0;
  return async (req, res, next) => {
    const bytes = Math.min(sizeOf(req), most);
    if (bytes < LARGE) return next();
    const turn = own.take(senderOf(res));
    if (!turn) return refuseBarely(new TooManyBodies(COME_BACK_SECONDS), req, res, next);
    untilAnswered(res, turn);
    await turn.begun;
    if (taken + bytes > most) return refuseBarely(new TooManyBodies(COME_BACK_SECONDS), req, res, next);
    taken += bytes;
    untilAnswered(res, { isWaiting: false, end: once(() => (taken -= bytes)) });
    next();
  };
}

/** Who does not say how much comes may send as much as there is. */
function sizeOf(req: Request): number {
  if (isSafe(req.method) || SMALL.test(req.path)) return 0;
  const told = req.get('content-length');
  if (told !== undefined) return Math.min(Number(told), LARGEST);
  return req.get('transfer-encoding') === undefined ? 0 : LARGEST;
}

function senderOf(res: Response): string {
  const { viewer, network } = contextOf(res);
  return viewer.member ? `member ${viewer.member.id}` : network;
}

function once(deed: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) deed();
    isDone = true;
  };
}
