import type { Request, RequestHandler, Response } from 'express';
import { refuseBarely } from './bare-refusal.ts';
import { MinuteCounts } from './minute-counts.ts';
import { isHere } from './network.ts';
import { isSafe } from './operation-limits.ts';
import { TooManyWrites } from './refusals.ts';
import { contextOf } from './request-context.ts';
import { Turns } from './turns.ts';
import { untilAnswered } from './until-answered.ts';

/** Of one account or client at the same time, whatever the pool of connections has. */
const MOST_AT_ONCE = 4;
/** So many more wait for their turn: a page that saves many small things at once. */
const WAITING = 60;
/** So many times as much is for all visitors of one network. */
const TIMES_FOR_VISITORS = 2;
/** By then some of those who wait are through. */
const COME_BACK_SECONDS = 2;
const PREVIEWS = '/apercu';

/**
 * Whoever writes waits for rows that others write, and holds a connection of the pool meanwhile: half of them at most are one account's.
 * @param connections of this process
 */
export const writesAtOnce = (connections: number): number =>
  Math.max(1, Math.min(MOST_AT_ONCE, Math.floor(connections / 2)));

/**
 * Before anything is read of a write, its sender has to have a turn: a few of one account, of one client, or of all visitors of one network
 * go at once, the others wait in order, and what would wait behind too many is refused. A text is drawn while nothing else is: previews of one
 * account come one after the other.
 * @param atOnce how many go at the same time
 */
export function limitWritesAtOnce(atOnce: number): RequestHandler {
  const own = new Turns({ atOnce, waiting: WAITING });
  const visitors = new Turns({ atOnce: atOnce * TIMES_FOR_VISITORS, waiting: WAITING * TIMES_FOR_VISITORS });
  const previews = new Turns({ atOnce: 1, waiting: MOST_AT_ONCE });
  const inTurn = new WeakSet<Response>();
  return async (req, res, next) => {
    const writer = writerOf(req, res);
    if (writer === null || inTurn.has(res)) return next();
    inTurn.add(res);
    const lines = [writer.isVisitor ? visitors : own, ...(req.path === PREVIEWS ? [previews] : [])];
    for (const line of lines) {
      const turn = line.take(writer.key);
      if (!turn) return refuseBarely(new TooManyWrites(COME_BACK_SECONDS), req, res, next);
      untilAnswered(res, turn);
      await turn.begun;
    }
    next();
  };
}

/**
 * No person writes so much. Clients have their own measure.
 * @param perMinute of one account; 0 for no limit
 */
export function limitWrites(perMinute: number, now: () => number = Date.now): RequestHandler {
  const writes = new MinuteCounts(now);
  return (req, res, next) => {
    const { viewer } = contextOf(res);
    if (perMinute === 0 || isSafe(req.method) || viewer.client || !viewer.member) return next();
    if (writes.note(viewer.member.id) <= perMinute) return next();
    refuseBarely(new TooManyWrites(writes.retryAfterSeconds), req, res, next);
  };
}

function writerOf(req: Request, res: Response): { readonly key: string; readonly isVisitor: boolean } | null {
  if (isSafe(req.method)) return null;
  const { viewer, network } = contextOf(res);
  if (viewer.client) return { key: `client ${viewer.client.id}`, isVisitor: false };
  if (viewer.member) return { key: `member ${viewer.member.id}`, isVisitor: false };
  return isHere(network) ? null : { key: network, isVisitor: true };
}
