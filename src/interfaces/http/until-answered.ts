import type { Response } from 'express';
import type { Turn } from '#application/shared/turns';

/** What whoever left had asked for is under way all the same, and holds its turn: no deed of a request takes longer. */
const UNDER_WAY_MS = 30_000;

type Held = Pick<Turn, 'isWaiting' | 'end'>;
const HELD = new WeakMap<Response, Held[]>();

/**
 * Ends a turn once its request is answered; of whoever left at once where one turn of the request had not begun, for then nothing is under
 * way, and otherwise once what they asked for is done.
 */
export function untilAnswered(res: Response, turn: Held): void {
  const held = HELD.get(res);
  if (held) return void held.push(turn);
  const all = [turn];
  HELD.set(res, all);
  const endAll = () => all.splice(0).forEach((each) => each.end());
  const end = res.end.bind(res) as (...args: unknown[]) => Response;
  res.end = ((...args: unknown[]) => {
    endAll();
    return end(...args);
  }) as typeof res.end;
  res.once('close', () => {
    if (all.some(({ isWaiting }) => isWaiting) || res.writableEnded) endAll();
    else setTimeout(endAll, UNDER_WAY_MS).unref();
  });
}
