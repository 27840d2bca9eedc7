import type { ErrorRequestHandler, NextFunction, Request, RequestHandler, Response } from 'express';
import { muchOfSite, placeOf, siteOf } from '#application/shared/by-network';
import { refuseBarely } from './bare-refusal.ts';
import { MinuteCounts } from './minute-counts.ts';
import { isHere } from './network.ts';
import { READERS_PER_NETWORK } from './reads-per-minute.ts';
import { NoSuchThing, TooManyReads } from './refusals.ts';
import { contextOf } from './request-context.ts';
import type { OfSafety } from './safety-routes.ts';

/** Pictures of the organisation: each page asks for some, and none is drawn as a page. */
export const BRAND_PICTURE = /^\/marque\/[0-9a-f]{20}-\d{1,4}\.png$/;

/** Who reads meets few files that are gone, or not for them. */
const OF_READS = 1 / 4;

/**
 * No person reads so much: a member is counted by account, visitors by network. Clients have their own measure. It stands behind what
 * answers at no such cost, kept pages and files of members, and behind what says who may read a refusal. Pages on which somebody keeps
 * themselves or others safe are counted apart, of an account on each network: whatever else was read from there, who signs in comes
 * through, and whoever holds a stolen session keeps nobody from ending it.
 * @param perMinute 0 for no limit
 */
export function limitReads(
  perMinute: number,
  isOfSafety: OfSafety,
  now: () => number = Date.now,
): RequestHandler {
  const reads = new MinuteCounts(now);
  return (req, res, next) => {
    const reader = perMinute === 0 ? null : readerOf(req, res);
    const safety = isOfSafety(req);
    const timesOf = ({ key, keyOfSafety = key }: Place) => reads.note(safety ? `safety ${keyOfSafety}` : key);
    if (reader === null || reader.places.every((place) => timesOf(place) <= perMinute * place.times))
      return next();
    refuse(reads.retryAfterSeconds, req, res, next);
  };
}

/**
 * A file that is shown costs little, one that is refused is looked for in all that could show it: a quarter as many refusals as
 * reads are enough, and for who had them nothing more is looked for in that minute.
 * @param readsPerMinute 0 for no limit
 */
export function limitRefusedFiles(readsPerMinute: number, now: () => number = Date.now) {
  const refused = new MinuteCounts(now);
  const perMinute = Math.ceil(readsPerMinute * OF_READS);
  const placesOf = (req: Request, res: Response) =>
    perMinute === 0 ? [] : (readerOf(req, res)?.places ?? []);
  const before: RequestHandler = (req, res, next) => {
    const isOver = placesOf(req, res).some(({ key, times }) => refused.isOver(key, perMinute * times));
    if (isOver) return refuse(refused.retryAfterSeconds, req, res, next);
    next();
  };
  const after: ErrorRequestHandler = (error, req, res, next) => {
    if (error instanceof NoSuchThing) for (const { key } of placesOf(req, res)) refused.note(key);
    next(error);
  };
  return { before, after };
}

const refuse = (retryAfterSeconds: number, req: Request, res: Response, next: NextFunction): void =>
  refuseBarely(new TooManyReads(retryAfterSeconds), req, res, next);

interface Place {
  readonly key: string;
  /** Where that is another. */
  readonly keyOfSafety?: string;
  readonly times: number;
}

function readerOf(req: Request, res: Response): { places: readonly Place[] } | null {
  if (req.method !== 'GET' && req.method !== 'HEAD') return null;
  if (BRAND_PICTURE.test(req.path)) return null;
  const { viewer, network } = contextOf(res);
  if (viewer.client || isHere(network)) return null;
  if (viewer.member) {
    const key = `member ${viewer.member.id}`;
    return { places: [{ key, keyOfSafety: `${key} ${placeOf(network)}`, times: 1 }] };
  }
  const site = siteOf(network);
  const alone = { key: `network ${network}`, times: READERS_PER_NETWORK };
  return {
    places:
      site === null ? [alone] : [alone, { key: `site ${site}`, times: muchOfSite(READERS_PER_NETWORK) }],
  };
}
