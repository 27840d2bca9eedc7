import type { Request, RequestHandler, Response } from 'express';
import { refuseBarely } from './bare-refusal.ts';
import { BodyBudget } from './body-budget.ts';
import { LARGE, MB, OF_ONE, senderOf, toldSizeOf } from './body-size.ts';
import { isSafe } from './operation-limits.ts';
import { TooLargeForVisitors, TooManyBodies } from './refusals.ts';
import { contextOf } from './request-context.ts';
import { untilAnswered } from './until-answered.ts';

/** Of what large bodies may have. */
const OF_LARGE = 1 / 4;
const COME_BACK_SECONDS = 5;
const WHOLE_WITHIN_MS = 10_000;
const TIMED_OUT = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/**
 * A body comes before its turn does: whoever announces one and sends nothing holds no turn of others. A large one is not waited for, as
 * nothing of it should lie in memory yet; visitors send none, and so have no turn that they could hold.
 * @param largeMb of all large bodies at the same time
 */
export function awaitSmallBodies(largeMb: number): RequestHandler {
  const ofAll = largeMb * MB * OF_LARGE;
  // Apart: whatever visitors send, what accounts send has room.
  const most = { ofOne: ofAll * OF_ONE, ofAll };
  const ofVisitors = new BodyBudget(most);
  const ofAccounts = new BodyBudget(most);
  const known = new WeakSet<Response>();
  return async (req, res, next) => {
    if (isSafe(req.method) || known.has(res)) return next();
    known.add(res);
    const { member, client } = contextOf(res).viewer;
    const isOfVisitor = !member && !client;
    const told = toldSizeOf(req);
    const budget = isOfVisitor ? ofVisitors : ofAccounts;
    if (isOfVisitor) endIfSlow(req);
    const came = told !== null && told >= LARGE ? 'large' : await arrival(req, res, budget);
    if (came === 'no room') return refuseBarely(new TooManyBodies(COME_BACK_SECONDS), req, res, next);
    if (came === 'large' && isOfVisitor) return refuseBarely(new TooLargeForVisitors(LARGE), req, res, next);
    next();
  };
}

/** Forms of visitors are some kilobytes: who takes longer keeps what came of it, and says nothing. */
function endIfSlow(req: Request): void {
  if (req.complete) return;
  const slow = setTimeout(() => {
    if (!req.complete && !req.destroyed) req.socket.end(TIMED_OUT, () => req.socket.destroy());
  }, WHOLE_WITHIN_MS).unref();
  req.once('close', () => clearTimeout(slow));
}

type Arrival = 'whole' | 'large' | 'no room';

/** Lies in the stream as it came, for whoever reads it. Of a sender who left it never comes. */
function arrival(req: Request, res: Response, budget: BodyBudget): Promise<Arrival> {
  const sender = senderOf(res);
  let bytes = 0;
  let came: Arrival | null = req.complete ? 'whole' : null;
  untilAnswered(res, {
    get isWaiting() {
      return came === null;
    },
    end() {
      budget.giveBack(sender, bytes);
      bytes = 0;
    },
  });
  return new Promise((resolve) => {
    const push = req.push;
    const settle = (how: Arrival): void => {
      came = how;
      req.push = push;
      resolve(how);
    };
    const note = (more: number): void => {
      if (!budget.take(sender, more)) return settle('no room');
      bytes += more;
      if (came !== null) settle(came);
      else if (bytes >= LARGE) settle('large');
    };
    // The stream asks its socket to pause once it holds some kilobytes that nobody reads: here all is to come.
    req.push = (piece: Buffer | null, encoding) => {
      const goesOn = push.call(req, piece, encoding);
      if (piece === null) settle('whole');
      else note(piece.length);
      return came === null || goesOn;
    };
    note(req.readableLength);
    if (came === null) req.socket.resume();
  });
}
