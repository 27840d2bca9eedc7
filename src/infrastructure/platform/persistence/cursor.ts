import type { Page } from '#application/shared/page';
import { InvalidValue } from '#domain/shared/domain-error';

/** Which way to go on from a place in a list. */
export type Direction = 'after' | 'before';

/** A place in a list, so written that nobody takes it for more than a word to give back. */
export const encodeCursor = (place: string): string => Buffer.from(place).toString('base64url');

/**
 * @param read the place in what was written; null where it is none of the list's
 * @throws InvalidValue `cursor.broken` beside `cursor`
 */
export function decodeCursor<Place>(cursor: string, read: (written: string) => Place | null): Place {
  const place = read(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (place === null) throw new InvalidValue('cursor', 'cursor.broken');
  return place;
}

/** What was written as a list of parts; null where it was not. */
export function writtenParts(written: string): readonly unknown[] | null {
  try {
    const parts: unknown = JSON.parse(written);
    return Array.isArray(parts) ? parts : null;
  } catch {
    return null;
  }
}

/**
 * The page in rows that were read from a place on, in the direction that they were read in.
 * @param rows one more than `limit` was asked for, to know whether the list goes on
 * @param cursor where a page begins or ends that has this row last or first
 */
export function pageOfRows<Row>(
  rows: readonly Row[],
  limit: number,
  from: { readonly direction: Direction } | null,
  cursor: (row: Row, direction: Direction) => string,
): Page<Row> {
  const more = rows.length > limit;
  const backwards = from?.direction === 'before';
  const items = backwards ? rows.slice(0, limit).reverse() : rows.slice(0, limit);
  const [first, last] = [items[0], items.at(-1)];
  return {
    items,
    next: last && (more || backwards) ? cursor(last, 'after') : null,
    previous: first && (backwards ? more : from !== null) ? cursor(first, 'before') : null,
  };
}
