import type { Request, Response } from 'express';
import { CursorBroken } from './refusals.ts';
import { contextOf } from './request-context.ts';

/** What `Marks` puts before a place: 32 bytes. */
const MARK = 43;

interface InList {
  readonly req: Request;
  readonly res: Response;
}

/** A place in a list as it is given to whoever reads it: with a mark by which it is known again, in this very list alone. */
export const givenCursor = (place: string | null, asked: InList): string | null =>
  place === null ? null : contextOf(asked.res).digests.digest(place, listOf(asked)) + place;

/**
 * The place that a cursor names.
 * @throws CursorBroken for one that was not given here, was changed, or is of another
 * list: of another operation, another thing, or other filters
 */
export function cursorWithin(cursor: string, asked: InList): string {
  const [mark, place] = [cursor.slice(0, MARK), cursor.slice(MARK)];
  if (place !== '' && contextOf(asked.res).digests.isDigestOf(place, listOf(asked), mark)) return place;
  throw new CursorBroken();
}

/** Which rows a list holds, in which order. How many of them a page shows may change on the way. */
function listOf({ req, res }: InList): string {
  const query = Object.entries(req.query).filter(([name]) => name !== 'cursor' && name !== 'limit');
  query.sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(['cursor', contextOf(res).operation, req.params, query]);
}
