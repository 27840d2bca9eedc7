import { isId } from '#domain/shared/id';
import type { Page } from '#application/shared/page';
import { decodeCursor, type Direction, encodeCursor, pageOfRows, writtenParts } from './cursor.ts';

/** Where a page of a list begins or ends: the sort key of its last row, and which way to go on. */
export interface Keyset {
  readonly direction: Direction;
  readonly moment: string;
  readonly id: string;
  /** In lists that are ranked: it goes before the moment, the greatest first. */
  readonly rank?: number;
}

/** Of a row, what its list is sorted by. */
interface RowKey {
  readonly moment: Date;
  readonly id: string;
  readonly rank?: number;
}

// Other years PostgreSQL reads otherwise than we do, or not at all.
const MOMENT = /^[12]\d{3}-/;
/** A PostgreSQL `integer`. */
const MAX_RANK = 2_147_483_647;

function encodeKeyset({ direction, moment, id, rank }: Keyset): string {
  const place = [direction === 'after' ? 'a' : 'b', moment, id, ...(rank === undefined ? [] : [rank])];
  return encodeCursor(JSON.stringify(place));
}

/** @throws InvalidValue `cursor.broken` beside `cursor` */
export function decodeKeyset(cursor: string): Keyset {
  return decodeCursor(cursor, (written) => {
    const from = keysetIn(written);
    return from?.rank === undefined ? from : null;
  });
}

/** Of a list that is ranked. @throws InvalidValue `cursor.broken` beside `cursor` */
export function decodeRankedKeyset(cursor: string): Keyset & { readonly rank: number } {
  return decodeCursor(cursor, (written) => {
    const from = keysetIn(written);
    return from?.rank === undefined ? null : { ...from, rank: from.rank };
  });
}

function keysetIn(written: string): Keyset | null {
  const parts = writtenParts(written);
  if (!parts || parts.length < 3 || parts.length > 4) return null;
  const [way, moment, id, rank] = parts;
  if ((way !== 'a' && way !== 'b') || typeof moment !== 'string' || typeof id !== 'string') return null;
  if (!isId(id) || !isMoment(moment)) return null;
  if (parts.length === 4 && !(Number.isInteger(rank) && Math.abs(rank as number) <= MAX_RANK)) return null;
  const direction = way === 'a' ? 'after' : 'before';
  return { direction, moment, id, ...(parts.length === 4 && { rank: rank as number }) };
}

function isMoment(said: string): boolean {
  const moment = new Date(said);
  return MOMENT.test(said) && !Number.isNaN(moment.getTime()) && moment.toISOString() === said;
}

/** Expressions over a row of a list that is ranked. */
interface RankedColumns {
  readonly rank: string;
  readonly moment: string;
  readonly id: string;
}

/** The greatest rank first, then what waits longest; read backwards for the page before. */
export function rankedOrder({ rank, moment, id }: RankedColumns, from: Keyset | null): string {
  const [down, up] = from?.direction === 'before' ? ['asc', 'desc'] : ['desc', 'asc'];
  return `${rank} ${down}, ${moment} ${up}, ${id} ${up}`;
}

/** What stands beyond a place of such a list. @param param puts a value among the parameters */
export function beyondRanked(
  { rank, moment, id }: RankedColumns,
  from: Keyset,
  param: (value: unknown) => string,
): string {
  const [less, more] = from.direction === 'before' ? ['>', '<'] : ['<', '>'];
  const at = param(from.rank);
  return `(${rank} ${less} ${at}::int or ${rank} = ${at}::int
    and (${moment}, ${id}) ${more} (${param(from.moment)}::timestamptz, ${param(from.id)}::uuid))`;
}

/**
 * Where the page begins that holds a row of a list, half a page after what stands before it; null for the first page, where it holds it.
 * @param before what stands before it, the nearest first, as much as a page holds
 */
export function placeAround<Row>(
  before: readonly Row[],
  limit: number,
  key: (row: Row) => RowKey,
): string | null {
  if (before.length < limit) return null;
  return placeOf(key(before[Math.floor(limit / 2)]!), 'after');
}

/** Rows come newest first; one more than `limit` was asked for, to know whether the list goes on. */
export const pageOf = <Row>(
  rows: readonly Row[],
  limit: number,
  from: Keyset | null,
  key: (row: Row) => RowKey,
): Page<Row> => pageOfRows(rows, limit, from, (row, direction) => placeOf(key(row), direction));

const placeOf = ({ moment, ...place }: RowKey, direction: Direction): string =>
  encodeKeyset({ direction, moment: moment.toISOString(), ...place });
