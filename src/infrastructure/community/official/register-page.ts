import type { Page } from '#application/shared/page';
import { PAGE_SIZE } from '#application/shared/page';
import type { RegisterFilter } from '#application/community/official/rules.query';
import { MAX_PER_PAGE } from '#application/community/topics/topic-list.query';
import { InvalidValue } from '#domain/shared/domain-error';

const KEY = /^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/;

/** Where a page of the register begins or ends: the key of its last entry. */
interface Place {
  readonly direction: 'after' | 'before';
  readonly key: string;
}

/** @throws InvalidValue `cursor.broken` beside `cursor` */
function placeIn(cursor: string): Place {
  const [way, key] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if ((way === 'after' || way === 'before') && key && KEY.test(key)) return { direction: way, key };
  throw new InvalidValue('cursor', 'cursor.broken');
}

/**
 * One page of what is kept by key, by keyset.
 * @param read entries in the order of `way` beyond `key`, where one is given, at most `limit`
 */
export async function registerPage<Entry extends { readonly key: string }>(
  filter: RegisterFilter,
  read: (p: { key: string | null; way: 'asc' | 'desc'; limit: number }) => Promise<readonly Entry[]>,
): Promise<Page<Entry>> {
  const from = filter.cursor ? placeIn(filter.cursor) : null;
  const limit = Math.min(Math.max(1, filter.limit ?? PAGE_SIZE), MAX_PER_PAGE);
  const backwards = from?.direction === 'before';
  const found = await read({ key: from?.key ?? null, way: backwards ? 'desc' : 'asc', limit: limit + 1 });
  const more = found.length > limit;
  const items = backwards ? found.slice(0, limit).reverse() : found.slice(0, limit);
  const cursor = (entry: Entry | undefined, direction: Place['direction']) =>
    entry ? Buffer.from(`${direction} ${entry.key}`).toString('base64url') : null;
  return {
    items,
    next: more || backwards ? cursor(items.at(-1), 'after') : null,
    previous: (backwards ? more : from !== null) ? cursor(items[0], 'before') : null,
  };
}
