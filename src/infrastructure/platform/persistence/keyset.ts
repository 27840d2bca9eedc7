import { isId } from '#domain/shared/id';
import { InvalidValue } from '#domain/shared/domain-error';

/** Where a page of a list begins or ends: the sort key of its last row, and which way to go on. */
export interface Keyset {
  readonly direction: 'after' | 'before';
  readonly moment: string;
  readonly id: string;
  /** In lists that are ranked: it goes before the moment, the greatest first. */
  readonly rank?: number;
}

// Other years PostgreSQL reads otherwise than we do, or not at all.
const MOMENT = /^[12]\d{3}-/;
/** A PostgreSQL `integer`. */
const MAX_RANK = 2_147_483_647;

function encodeKeyset({ direction, moment, id, rank }: Keyset): string {
  const place = [direction === 'after' ? 'a' : 'b', moment, id, ...(rank === undefined ? [] : [rank])];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws InvalidValue `cursor.broken` beside `cursor` */
export function decodeKeyset(cursor: string): Keyset {
  const from = decoded(cursor);
  if (!from || from.rank !== undefined) throw new InvalidValue('cursor', 'cursor.broken');
  return from;
}

/** Of a list that is ranked. @throws InvalidValue `cursor.broken` beside `cursor` */
export function decodeRankedKeyset(cursor: string): Keyset & { readonly rank: number } {
  const from = decoded(cursor);
  if (from?.rank === undefined) throw new InvalidValue('cursor', 'cursor.broken');
  return { ...from, rank: from.rank };
}

function decoded(cursor: string): Keyset | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length < 3 || parts.length > 4) return null;
    const [way, moment, id, rank] = parts as unknown[];
    if ((way !== 'a' && way !== 'b') || typeof moment !== 'string' || typeof id !== 'string') return null;
    if (!isId(id) || !MOMENT.test(moment) || new Date(moment).toISOString() !== moment) return null;
    if (parts.length === 4 && !(Number.isInteger(rank) && Math.abs(rank as number) <= MAX_RANK)) return null;
    const direction = way === 'a' ? 'after' : 'before';
    return { direction, moment, id, ...(parts.length === 4 && { rank: rank as number }) };
  } catch {
    return null; // whatever is wrong with it, it is not one of ours
  }
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
  key: (row: Row) => { moment: Date; id: string; rank?: number },
): string | null {
  if (before.length < limit) return null;
  const { moment, ...place } = key(before[Math.floor(limit / 2)]!);
  return encodeKeyset({ direction: 'after', moment: moment.toISOString(), ...place });
}

/** Rows come newest first; one more than `limit` was asked for, to know whether the list goes on. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  from: Keyset | null,
  key: (row: Row) => { moment: Date; id: string; rank?: number },
): { items: readonly Row[]; next: string | null; previous: string | null } {
  const more = rows.length > limit;
  const backwards = from?.direction === 'before';
  const items = backwards ? rows.slice(0, limit).reverse() : rows.slice(0, limit);
  const cursor = (row: Row | undefined, direction: Keyset['direction']) => {
    if (!row) return null;
    const { moment, ...place } = key(row);
    return encodeKeyset({ direction, moment: moment.toISOString(), ...place });
  };
  return {
    items,
    next: more || backwards ? cursor(items.at(-1), 'after') : null,
    previous: (backwards ? more : from !== null) ? cursor(items[0], 'before') : null,
  };
}
