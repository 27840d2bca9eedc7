import type { Request, RequestHandler } from 'express';
import { siteOf } from '#application/shared/by-network';
import { Turns } from '#application/shared/turns';
import { isStaff } from '#domain/shared/actor';
import { refuseBarely } from './bare-refusal.ts';
import { BodyBudget, type Share } from './body-budget.ts';
import { LARGE, MB, OF_ONE, senderOf, toldSizeOf } from './body-size.ts';
import { isHere } from './network.ts';
import { isSafe } from './operation-limits.ts';
import { contextOf } from './request-context.ts';
import { noRoom, setRoom, SharedRoom } from './room.ts';
import { untilAnswered } from './until-answered.ts';
import { noteWait } from './waits.ts';

/** Pictures and files, unless the organisation says otherwise. */
export const BODIES_MB = 128;
/** The largest form there is; of a longer one no more is kept. */
const LARGEST = 31 * MB;
/** Of what all may have: all accounts of one network, or of one site of IPv6. */
const OF_NETWORK = 1 / 2;
/** What the organisation's own accounts send has so much beside, whatever others send. */
const OF_STAFF = 1 / 4;
const AT_ONCE = 2;
const WAITING = 60;

/** What the adapters take is small, and refused where it is not. */
const SMALL = /^\/(?:api|scim|oauth)\//;

/**
 * A form with a file is kept in memory while it comes, several times over while it is read: of one account two come at once and the others
 * wait, of one there are so many bytes, of one network, and of all together. They count as they come, so that whoever announces much and sends
 * nothing holds up nobody. It stands behind what refuses those of visitors, and before what tells writes their turn: what waits for files
 * holds up nothing else.
 * @param mostMb of all bodies at the same time
 */
export function limitLargeBodies(mostMb: number): RequestHandler {
  const ofMembers = purse(mostMb * MB);
  const ofStaff = purse(Math.max(LARGEST, mostMb * MB * OF_STAFF));
  const own = new Turns({ atOnce: AT_ONCE, waiting: WAITING });
  return async (req, res, next) => {
    if (sizeOf(req) < LARGE) return next();
    const sender = senderOf(res);
    const turn = own.take(sender);
    if (!turn) return refuseBarely(noRoom(), req, res, next);
    untilAnswered(res, turn);
    if (turn.isWaiting) noteWait(res);
    await turn.begun;
    const { viewer, network } = contextOf(res);
    const room = (isStaff(viewer.member?.role ?? '') ? ofStaff : ofMembers)(sender, network);
    setRoom(res, room);
    untilAnswered(res, { isWaiting: false, end: () => room.giveBack() });
    next();
  };
}

/** Of one body no more counts than all may have: the largest form goes alone where they may have less. */
function purse(ofAll: number): (sender: string, network: string) => SharedRoom {
  const budget = new BodyBudget(ofAll);
  const most = Math.min(LARGEST, ofAll);
  const ofNetwork = Math.max(most, ofAll * OF_NETWORK);
  return (sender, network) => {
    const site = siteOf(network);
    const places = isHere(network) ? [] : [network, ...(site === null ? [] : [site])];
    const shares: Share[] = places.map((of) => ({ of, most: ofNetwork }));
    return new SharedRoom(budget, [{ of: sender, most: Math.max(most, ofAll * OF_ONE) }, ...shares], most);
  };
}

/** Who does not say how much comes may send as much as there is. */
function sizeOf(req: Request): number {
  if (isSafe(req.method) || SMALL.test(req.path) || req.complete) return 0;
  return toldSizeOf(req) ?? LARGEST;
}
