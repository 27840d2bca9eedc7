import type { Page } from '#application/shared/page';
import { PAGE_SIZE } from '#application/shared/page';
import type { RegisterFilter } from '#application/community/official/rules.query';
import { MAX_PER_PAGE } from '#application/community/topics/topic-list.query';
import { decodeCursor, type Direction, encodeCursor, pageOfRows } from '../../platform/persistence/cursor.ts';

const KEY = /^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/;

/** Where a page of the register begins or ends: the key of its last entry. */
interface Place {
  readonly direction: Direction;
  readonly key: string;
}

function placeIn(written: string): Place | null {
  const [way, key] = written.split(' ');
  return (way === 'after' || way === 'before') && key && KEY.test(key) ? { direction: way, key } : null;
}

/**
 * One page of what is kept by key, by keyset.
 * @param read entries in the order of `way` beyond `key`, where one is given, at most `limit`
 */
export async function registerPage<Entry extends { readonly key: string }>(
  filter: RegisterFilter,
  read: (p: { key: string | null; way: 'asc' | 'desc'; limit: number }) => Promise<readonly Entry[]>,
): Promise<Page<Entry>> {
  const from = filter.cursor ? decodeCursor(filter.cursor, placeIn) : null;
  const limit = Math.min(Math.max(1, filter.limit ?? PAGE_SIZE), MAX_PER_PAGE);
  const way = from?.direction === 'before' ? 'desc' : 'asc';
  const found = await read({ key: from?.key ?? null, way, limit: limit + 1 });
  return pageOfRows(found, limit, from, ({ key }, direction) => encodeCursor(`${direction} ${key}`));
}
