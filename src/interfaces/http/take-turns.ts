import type { Response } from 'express';
import type { Turn, Turns } from '#application/shared/turns';
import { untilAnswered } from './until-answered.ts';

/** Whose line a request waits in. */
export interface Place {
  readonly line: Turns;
  readonly key: string;
}

/**
 * Goes through lines, one after the other, and keeps the turn of each until the answer, unless told until when. Never comes for whoever
 * left before.
 * @returns whether it went at once, after others, or not at all since too many wait
 */
export async function takeTurns(
  res: Response,
  places: readonly Place[],
  keep: (res: Response, turn: Turn) => void = untilAnswered,
): Promise<'at once' | 'after others' | 'refused'> {
  let waited = false;
  for (const { line, key } of places) {
    if (res.closed) return new Promise(() => {});
    const turn = line.take(key);
    if (!turn) return 'refused';
    keep(res, turn);
    if (!turn.isWaiting) continue;
    waited = true;
    await turn.begun;
  }
  return waited ? 'after others' : 'at once';
}
