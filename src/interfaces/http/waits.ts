import type { Response } from 'express';

const WAITED = new WeakSet<Response>();

/** Its body or its turn was not there at once: whoever asked may have lost since what they could do. */
export const noteWait = (res: Response): void => void WAITED.add(res);

export const hasWaited = (res: Response): boolean => WAITED.has(res);
