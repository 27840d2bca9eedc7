import type { Request, RequestHandler, Response } from 'express';
import { muchOfSite, placeOf, siteOf } from '#application/shared/by-network';
import { refuseBarely } from './bare-refusal.ts';
import { MinuteCounts } from './minute-counts.ts';
import { isHere } from './network.ts';
import { isSafe } from './operation-limits.ts';
import { TooManyWrites } from './refusals.ts';
import { contextOf } from './request-context.ts';
import type { Viewer } from '#application/shared/viewer';
import { Turns } from '#application/shared/turns';
import { type OfSafety, piecesOf } from './safety-routes.ts';
import { type Place, takeTurns } from './take-turns.ts';
import { noteWait } from './waits.ts';

/** Of one account or client at the same time, whatever the pool of connections has. */
const MOST_AT_ONCE = 4;
/** So many more wait for their turn: a page that saves many small things at once. */
const WAITING = 60;
/** Many people may sit behind one address. */
const VISITORS_WAITING = 120;
/** Of whom each writes as much in a minute as an account may. */
const VISITORS_OF_NETWORK = 5;
/** Of all networks together; each brings no more than it may at once. */
const ALL_WAITING = 1_000;
/** By then some of those who wait are through. */
const COME_BACK_SECONDS = 2;

export interface AtOnce {
  /** Of one account, one client, or all visitors of one network. */
  readonly ofOne: number;
  /** Of all visitors together. */
  readonly ofVisitors: number;
}

/**
 * Whoever writes waits for rows that others write, and holds a connection of the pool meanwhile: half of them at most are one account's, and
 * all visitors together leave as many as one account may have.
 * @param connections of this process
 */
export function writesAtOnce(connections: number): AtOnce {
  const ofOne = Math.max(1, Math.min(MOST_AT_ONCE, Math.floor(connections / 2)));
  return { ofOne, ofVisitors: Math.max(1, connections - ofOne) };
}

/**
 * A write goes on when its sender has a turn: a few of one account, of one client, or of all visitors of one network go at once, the
 * others wait in order, and what would wait behind too many is refused. By what keeps somebody safe an account or a client has a turn beside, on
 * each network: who holds a session that was stolen cannot keep its owner from ending it. Visitors have lines beside for it as well: whatever else
 * visitors send, who signs in or reports something comes through. A text is drawn while nothing else is: previews of one account come one
 * after the other.
 */
export function limitWritesAtOnce({ ofOne, ofVisitors }: AtOnce, isOfSafety: OfSafety): RequestHandler {
  const own = new Turns({ atOnce: ofOne, waiting: WAITING });
  const safety = new Turns({ atOnce: 1, waiting: WAITING });
  const allSafety = new Turns({ atOnce: ofVisitors, waiting: ALL_WAITING });
  const visiting = linesOfVisitors(ofOne, ofVisitors);
  const visitingForSafety = linesOfVisitors(ofOne, ofVisitors);
  const previews = new Turns({ atOnce: 1, waiting: MOST_AT_ONCE });
  const placesOf = (req: Request, res: Response): readonly Place[] => {
    const { viewer, network } = contextOf(res);
    const sender = senderOf(viewer);
    if (isOfSafety(req))
      return sender === null
        ? visitingForSafety(network)
        : [
            { line: safety, key: `${sender} ${placeOf(network)}` },
            { line: allSafety, key: 'all' },
          ];
    if (sender === null) return visiting(network);
    const alone = { line: own, key: sender };
    return !viewer.client && isPreview(req) ? [alone, { line: previews, key: sender }] : [alone];
  };
  const inTurn = new WeakSet<Response>();
  return async (req, res, next) => {
    if (isSafe(req.method) || inTurn.has(res)) return next();
    inTurn.add(res);
    const came = await takeTurns(res, placesOf(req, res));
    if (came === 'refused') return refuseBarely(new TooManyWrites(COME_BACK_SECONDS), req, res, next);
    if (came === 'after others') noteWait(res);
    next();
  };
}

function linesOfVisitors(ofOne: number, ofVisitors: number): (network: string) => readonly Place[] {
  const networks = new Turns({ atOnce: ofOne, waiting: VISITORS_WAITING });
  const sites = new Turns({ atOnce: ofOne, waiting: VISITORS_WAITING });
  const all = new Turns({ atOnce: ofVisitors, waiting: ALL_WAITING });
  return (network) => {
    const site = siteOf(network);
    return [
      ...(isHere(network) ? [] : [{ line: networks, key: network }]),
      ...(site === null ? [] : [{ line: sites, key: site }]),
      { line: all, key: 'all' },
    ];
  };
}

/** A client or an account; null for visitors. */
const senderOf = ({ client, member }: Viewer): string | null =>
  client ? `client ${client.id}` : member ? `member ${member.id}` : null;

/**
 * No person writes so much. Clients have their own measure; by what keeps somebody safe an account is counted apart, on each network, and so
 * are visitors; visitors of one network are many.
 * @param perMinute of one account; 0 for no limit
 */
export function limitWrites(
  perMinute: number,
  isOfSafety: OfSafety,
  now: () => number = Date.now,
): RequestHandler {
  const writes = new MinuteCounts(now);
  return (req, res, next) => {
    const { viewer, network } = contextOf(res);
    if (perMinute === 0 || isSafe(req.method) || viewer.client) return next();
    if (!viewer.member && isHere(network)) return next();
    const ofVisitors = perMinute * VISITORS_OF_NETWORK;
    const site = siteOf(network);
    const safety = isOfSafety(req);
    const timesOf = (place: string) => writes.note(safety ? `safety ${place}` : place);
    const isWithin = viewer.member
      ? writes.note(safety ? `${viewer.member.id} ${placeOf(network)}` : viewer.member.id) <= perMinute
      : timesOf(network) <= ofVisitors && (site === null || timesOf(site) <= muchOfSite(ofVisitors));
    if (isWithin) return next();
    refuseBarely(new TooManyWrites(writes.retryAfterSeconds), req, res, next);
  };
}

const isPreview = ({ path }: Request): boolean => piecesOf(path).join('/') === 'apercu';
