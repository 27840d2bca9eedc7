import type { Response } from 'express';
import type { Turn } from './turns.ts';

/** What whoever left had asked for is under way all the same, and holds its turn: no deed of a request takes longer. */
const UNDER_WAY_MS = 30_000;

/** Ends a turn once its request is answered; of whoever left at once where it had not begun, and otherwise once what they asked for is done. */
export function untilAnswered(res: Response, turn: Pick<Turn, 'isWaiting' | 'end'>): void {
  const end = res.end.bind(res) as (...args: unknown[]) => Response;
  res.end = ((...args: unknown[]) => {
    turn.end();
    return end(...args);
  }) as typeof res.end;
  res.once('close', () => {
    if (turn.isWaiting || res.writableEnded) turn.end();
    else setTimeout(() => turn.end(), UNDER_WAY_MS).unref();
  });
}
