import type { Request, Response } from 'express';

/** Sent by scripts of ours that do in place what a form asks for. */
export const IN_PLACE = 'x-in-place';
/** The same for these scripts, which carry nothing of the server. */
export type InPlace = typeof IN_PLACE;

/**
 * A script that does what a form asks for is told where that leads instead of being led there: it knows then whether to stay, and what
 * that page has to say to its reader is not said to a script. Browsers follow by themselves otherwise, and fail where it ends on another
 * site.
 */
export function tellWhereTo(req: Request, res: Response): void {
  const isLedOn = res.statusCode >= 300 && res.statusCode < 400 && res.hasHeader('location');
  if (isLedOn && req.method === 'POST' && req.headers[IN_PLACE] !== undefined) res.status(204);
}
