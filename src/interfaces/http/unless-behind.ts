import type { RequestHandler } from 'express';
import { unavailable } from './unavailable.ts';

/** Long enough for what waits to be answered. */
const AGAIN_SECONDS = 10;

/** Refuses what would wait for seconds, before anything is asked for it: those who came before are answered the sooner. */
export function unlessBehind(isBehind: () => boolean): RequestHandler {
  const refuse = unavailable('busy', AGAIN_SECONDS);
  return (req, res, next) => (isBehind() ? refuse(req, res) : next());
}
