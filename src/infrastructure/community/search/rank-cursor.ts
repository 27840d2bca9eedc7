import {
  decodeCursor,
  type Direction,
  encodeCursor,
  writtenParts,
} from '../../platform/persistence/cursor.ts';
import { isId } from '../asked.ts';

/** Where a page of results begins or ends: the score of its last topic and its id, or of its last document and its `ref`. */
export interface RankCursor {
  readonly direction: Direction;
  readonly score: number;
  readonly id: string;
}

export const encodeRankCursor = ({ direction, score, id }: RankCursor): string =>
  encodeCursor(JSON.stringify([direction, score, id]));

/**
 * @param isKey judges what stands for the last row, by default the id of a topic
 * @throws InvalidValue `cursor.broken` beside `cursor`
 */
export const decodeRankCursor = (cursor: string, isKey: (key: string) => boolean = isId): RankCursor =>
  decodeCursor(cursor, (written) => {
    const [direction, score, id, ...rest] = writtenParts(written) ?? [];
    if ((direction !== 'after' && direction !== 'before') || rest.length > 0) return null;
    if (typeof score !== 'number' || !Number.isFinite(score)) return null;
    return typeof id === 'string' && isKey(id) ? { direction, score, id } : null;
  });
