import type { RequestHandler, Response } from 'express';
import { isSafe } from './operation-limits.ts';
import { onlyReadsWhileTrying } from './only-trying.ts';
import { contextOf } from './request-context.ts';
import { hasWaited } from './waits.ts';
import { OnlyTrying, TooManyReads } from './refusals.ts';
import { COME_BACK_SECONDS, onlyLookedUp } from './who-asks.ts';

/**
 * Who writes is known by their headers, and may hold back the body or wait for their turn for minutes: then they are looked up once more, and act
 * as they are by now. What was there at once was judged a moment ago, and visitors have nothing to lose: neither costs anything more.
 */
export const stillWhoAsked: RequestHandler = async (req, res, next) => {
  if (isSafe(req.method) || !hasWaited(res) || isVisitor(res)) return next();
  await contextOf(res).lookAgain();
  onlyLookedUp(req, res, (refusal?: unknown) => {
    const refused = refusal ?? contextOf(res).refused;
    return refused === undefined ? onlyReadsWhileTrying(req, res, next) : next(refused);
  });
};

/**
 * The same for a form that its page takes in, whose fields are known by then. Who could not be looked up is not signed out for that.
 * @throws TooManyReads, OnlyTrying
 */
export async function lookUpAgain(res: Response): Promise<void> {
  await contextOf(res).lookAgain();
  const { isLookedUp, viewer } = contextOf(res);
  if (isLookedUp === false) throw new TooManyReads(COME_BACK_SECONDS);
  if (viewer.trying) throw new OnlyTrying();
}

const isVisitor = (res: Response): boolean => {
  const { member, client } = contextOf(res).viewer;
  return member === null && client === undefined;
};
