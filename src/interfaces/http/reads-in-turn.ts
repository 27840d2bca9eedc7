import type { Request, RequestHandler, Response } from 'express';
import { siteOf } from '#application/shared/by-network';
import { Turns } from '#application/shared/turns';
import { refuseBarely } from './bare-refusal.ts';
import { isHere } from './network.ts';
import { type Kept, OneDrawing } from './one-drawing.ts';
import { TooManyReads } from './refusals.ts';
import { contextOf } from './request-context.ts';
import type { OfSafety } from './safety-routes.ts';
import { type Place, takeTurns } from './take-turns.ts';

/** Of one account, one client, or all visitors of one network: a browser opens six connections. */
const AT_ONCE = 8;
/** Many people may sit behind one address, and open what a mail leads to at the same minute. */
const WAITING = 300;
/** A page has forty pictures, which come at once behind a proxy; those of a school are read by thirty people, some of them on slow phones. */
const FILES_AT_ONCE = 32;
const FILES_WAITING = 2_000;
/** Of all visitors together: what members ask for comes between these. */
const OF_VISITORS = 16;
const VISITORS_WAITING = 1_000;
/** By then some of those who wait are through. */
const COME_BACK_SECONDS = 2;

interface Parts {
  /** Pages on which somebody keeps themselves or others safe. */
  readonly isOfSafety: OfSafety;
  /** Judged again for whoever waited: when they came, nothing of what stood before them had been done. */
  readonly unlessBehind: RequestHandler;
  /** Null where every page is made anew. */
  readonly kept: Kept | null;
}

/**
 * What is drawn is drawn in turns: a few pages and reads of one account, one client, or all visitors of one network go at once, and the others
 * wait in order, so that whoever asks for a thousand of them waits for themselves. What is kept needs no turn, nor does whoever waits for
 * a page that is drawn already. Pages on which somebody keeps themselves or others safe have lines of their own.
 */
export function readsInTurn({ unlessBehind, kept, isOfSafety }: Parts): RequestHandler {
  const lines = linesOfReaders();
  const linesOfSafety = linesOfReaders();
  const placesOf = (req: Request, res: Response): readonly Place[] =>
    isOfSafety(req) ? linesOfSafety(res) : lines(res);
  const drawings = new OneDrawing(kept);
  return async (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();
    const address = drawings.addressOf(req, res);
    if (address !== null && (await drawings.isThere(address))) return next();
    const came = await takeTurns(res, placesOf(req, res));
    if (came === 'refused') return refuseBarely(new TooManyReads(COME_BACK_SECONDS), req, res, next);
    if (address !== null && (await drawings.isThereOrBegins(address, res))) return next();
    if (came === 'after others') return void unlessBehind(req, res, next);
    next();
  };
}

/**
 * A file is held open from when it is read until it is sent: its turn ends when all of it has left. Apart from turns of pages, so that pictures
 * that somebody takes slowly hold up no page, and not of all visitors together, so that they hold up nobody else's.
 */
export function filesInTurn(): RequestHandler {
  const placesOf = linesOfOne({ atOnce: FILES_AT_ONCE, waiting: FILES_WAITING });
  return async (req, res, next) => {
    const came = await takeTurns(res, placesOf(res), (_, turn) => void res.once('close', () => turn.end()));
    if (came === 'refused') return refuseBarely(new TooManyReads(COME_BACK_SECONDS), req, res, next);
    next();
  };
}

function linesOfReaders(): (res: Response) => readonly Place[] {
  const ofOne = linesOfOne({ atOnce: AT_ONCE, waiting: WAITING });
  const visitors = new Turns({ atOnce: OF_VISITORS, waiting: VISITORS_WAITING });
  return (res) => (isVisitor(res) ? [...ofOne(res), { line: visitors, key: 'all' }] : ofOne(res));
}

const isVisitor = (res: Response): boolean => {
  const { client, member } = contextOf(res).viewer;
  return !client && !member;
};

/** @param ofMany of all visitors of one network */
function linesOfOne(ofMany: {
  readonly atOnce: number;
  readonly waiting: number;
}): (res: Response) => readonly Place[] {
  const own = new Turns({ atOnce: AT_ONCE, waiting: WAITING });
  const networks = new Turns(ofMany);
  const sites = new Turns(ofMany);
  return (res) => {
    const { viewer, network } = contextOf(res);
    if (viewer.client) return [{ line: own, key: `client ${viewer.client.id}` }];
    if (viewer.member) return [{ line: own, key: `member ${viewer.member.id}` }];
    if (isHere(network)) return [];
    const site = siteOf(network);
    return [{ line: networks, key: network }, ...(site === null ? [] : [{ line: sites, key: site }])];
  };
}
