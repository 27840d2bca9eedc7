import type { RequestHandler } from 'express';
import { unavailable } from './unavailable.ts';

/** Long enough for what waits to be answered. */
const AGAIN_SECONDS = 10;

/** Who is told that requests are refused, once, and how many were as soon as one is taken again. */
interface Told {
  readonly behind: () => void;
  readonly caughtUp: (refused: number) => void;
}

/** Refuses what would wait for seconds, before anything is asked for it: those who came before are answered the sooner. */
export function unlessBehind(isBehind: () => boolean, told: Told): RequestHandler {
  const refuse = unavailable('busy', AGAIN_SECONDS);
  let refused = 0;
  return (req, res, next) => {
    if (isBehind()) {
      if (refused === 0) told.behind();
      refused += 1;
      return refuse(req, res);
    }
    if (refused > 0) told.caughtUp(refused);
    refused = 0;
    next();
  };
}
