import { InvalidValue } from '#domain/shared/domain-error';

/** Where a page of a list begins or ends: the sort key of its last row, and which way to go on. */
export interface Keyset {
  readonly direction: 'after' | 'before';
  readonly moment: string;
  readonly id: string;
}

// Other years PostgreSQL reads otherwise than we do, or not at all.
const MOMENT = /^[12]\d{3}-/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function encodeKeyset({ direction, moment, id }: Keyset): string {
  return Buffer.from(JSON.stringify([direction === 'after' ? 'a' : 'b', moment, id])).toString('base64url');
}

/** @throws InvalidValue `cursor.broken` beside `cursor` */
export function decodeKeyset(cursor: string): Keyset {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === 3) {
      const [way, moment, id] = parts as unknown[];
      if ((way === 'a' || way === 'b') && typeof moment === 'string' && typeof id === 'string')
        if (UUID.test(id) && MOMENT.test(moment) && new Date(moment).toISOString() === moment)
          return { direction: way === 'a' ? 'after' : 'before', moment, id };
    }
  } catch {
    // falls through: whatever is wrong with it, it is not one of ours
  }
  throw new InvalidValue('cursor', 'cursor.broken');
}

/** Rows come newest first; one more than `limit` was asked for, to know whether the list goes on. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  from: Keyset | null,
  key: (row: Row) => { moment: Date; id: string },
): { items: readonly Row[]; next: string | null; previous: string | null } {
  const more = rows.length > limit;
  const backwards = from?.direction === 'before';
  const items = backwards ? rows.slice(0, limit).reverse() : rows.slice(0, limit);
  const cursor = (row: Row | undefined, direction: Keyset['direction']) => {
    if (!row) return null;
    const { moment, id } = key(row);
    return encodeKeyset({ direction, moment: moment.toISOString(), id });
  };
  return {
    items,
    next: more || backwards ? cursor(items.at(-1), 'after') : null,
    previous: (backwards ? more : from !== null) ? cursor(items[0], 'before') : null,
  };
}
