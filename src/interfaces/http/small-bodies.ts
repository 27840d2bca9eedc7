import type { Request, RequestHandler, Response } from 'express';
import { refuseBarely } from './bare-refusal.ts';
import { isStaff } from '#domain/shared/actor';
import { BodyBudget } from './body-budget.ts';
import { LARGE, MB, OF_ONE, senderOf, sharesOf, toldSizeOf } from './body-size.ts';
import { isSafe } from './operation-limits.ts';
import { TooLargeForVisitors } from './refusals.ts';
import { contextOf } from './request-context.ts';
import { firstOf, noRoom, type Room, SharedRoom } from './room.ts';
import type { OfSafety } from './safety-routes.ts';
import { untilAnswered } from './until-answered.ts';
import { noteWait } from './waits.ts';

/** Of what large bodies may have. */
const OF_LARGE = 1 / 4;
/** Kept for acts of safety, of what others of visitors or of accounts may have; a report is some kilobytes, and a sign-in some hundred bytes. */
const OF_SAFETY = 1 / 4;
const SAFETY_OF_ONE = 1 / 64;
const WHOLE_WITHIN_MS = 10_000;
/** Of what an account sends so much comes within so long: a tunnel is passed by then, and ten megabytes within three minutes need more. */
const SILENT_MS = 30_000;
const LEAST_BYTES = 128 * 1024;
const TIMED_OUT = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/**
 * A body comes before its turn does: whoever announces one and sends nothing holds no turn of others. A large one is not waited for, as
 * nothing of it should lie in memory yet; visitors send none, and so have no turn that they could hold.
 * @param largeMb of all large bodies at the same time
 * @param silentMs how long next to nothing may come of what an account sends
 */
export function awaitSmallBodies(
  largeMb: number,
  isOfSafety: OfSafety,
  silentMs = SILENT_MS,
): RequestHandler {
  const ofAll = largeMb * MB * OF_LARGE;
  const purse = purses(ofAll, OF_ONE);
  const reserve = purses(ofAll * OF_SAFETY, SAFETY_OF_ONE);
  const known = new WeakSet<Response>();
  return async (req, res, next) => {
    if (isSafe(req.method) || known.has(res)) return next();
    known.add(res);
    const { member, client } = contextOf(res).viewer;
    const isOfVisitor = !member && !client;
    const told = toldSizeOf(req);
    // What keeps somebody safe has room where all else has none.
    const room = isOfSafety(req) ? firstOf(purse(res), reserve(res)) : purse(res);
    if (isOfVisitor) endIfSlow(req, res);
    else endIfSilent(req, res, silentMs);
    if (!req.complete) noteWait(res);
    const came = told !== null && told >= LARGE ? 'large' : await arrival(req, res, room);
    const refusal =
      came === 'no room' ? noRoom() : came === 'large' && isOfVisitor ? new TooLargeForVisitors(LARGE) : null;
    if (!refusal) return next();
    passByUnread(req, res);
    refuseBarely(refusal, req, res, next);
  };
}

/** Apart: whatever visitors send, what accounts send has room, and whatever these send, what the organisation's own do. @param ofOne of what all of a kind may have */
function purses(ofAll: number, ofOne: number): (res: Response) => Room {
  const kinds = {
    visitors: new BodyBudget(ofAll),
    members: new BodyBudget(ofAll),
    staff: new BodyBudget(ofAll),
  };
  return (res) => new SharedRoom(kinds[kindOf(res)], sharesOf(senderOf(res), ofAll * ofOne));
}

function kindOf(res: Response): 'visitors' | 'members' | 'staff' {
  const { member, client } = contextOf(res).viewer;
  if (!member && !client) return 'visitors';
  return isStaff(member?.role ?? '') ? 'staff' : 'members';
}

/** What is read by hand Node does not throw away by itself once it is answered, and the next request on the connection would wait behind it. */
function passByUnread(req: Request, res: Response): void {
  res.once('finish', () => req.resume());
}

/** Forms of visitors are some kilobytes: who takes longer keeps what came of it, and says nothing. */
function endIfSlow(req: Request, res: Response): void {
  if (req.complete) return;
  const slow = setTimeout(() => endUnlessWhole(req, res), WHOLE_WITHIN_MS).unref();
  req.once('close', () => clearTimeout(slow));
}

/** A picture may take minutes on a slow line; what lies here to be read is not its sender's to hurry. */
function endIfSilent(req: Request, res: Response, silentMs: number): void {
  if (req.complete) return;
  let seen = req.socket.bytesRead;
  const looking = setInterval(() => {
    const came = req.socket.bytesRead - seen;
    if (came < LEAST_BYTES && req.readableLength === 0) endUnlessWhole(req, res);
    seen = req.socket.bytesRead;
  }, silentMs).unref();
  req.once('close', () => clearInterval(looking));
}

function endUnlessWhole(req: Request, res: Response): void {
  if (!req.complete && !req.destroyed && !res.headersSent)
    req.socket.end(TIMED_OUT, () => req.socket.destroy());
}

type Arrival = 'whole' | 'large' | 'no room';

/** Read as it comes and put back as one piece, for whoever reads it: a stream keeps but some kilobytes that nobody takes. Of a sender who left it never comes. */
function arrival(req: Request, res: Response, room: Room): Promise<Arrival> {
  if (res.closed) return new Promise(() => {});
  const pieces: Buffer[] = [];
  let bytes = 0;
  let came: Arrival | null = null;
  untilAnswered(res, {
    get isWaiting() {
      return came === null;
    },
    end() {
      room.giveBack();
    },
  });
  return new Promise((resolve) => {
    const settle = (how: Arrival): void => {
      came = how;
      req.off('readable', look);
      if (pieces.length > 0) req.unshift(Buffer.concat(pieces));
      resolve(how);
    };
    const look = (): void => {
      // Once it is whole, the last of it stays where it is: who reads a stream to its end ends it.
      const isWhole = req.complete;
      const piece = isWhole ? null : (req.read() as Buffer | null);
      if (piece) pieces.push(piece);
      const more = isWhole ? req.readableLength : (piece?.length ?? 0);
      if (!room.take(more)) return settle('no room');
      bytes += more;
      if (bytes >= LARGE) settle('large');
      else if (isWhole) settle('whole');
    };
    if (req.complete) look();
    else req.on('readable', look);
  });
}
