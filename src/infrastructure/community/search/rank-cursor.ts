import { InvalidValue } from '#domain/shared/domain-error';
import { isId } from '../asked.ts';

/** Where a page of results begins or ends: the score of its last topic and its id, or of its last document and its `ref`. */
export interface RankCursor {
  readonly direction: 'after' | 'before';
  readonly score: number;
  readonly id: string;
}

export const encodeRankCursor = ({ direction, score, id }: RankCursor): string =>
  Buffer.from(JSON.stringify([direction, score, id])).toString('base64url');

/**
 * @param isKey judges what stands for the last row, by default the id of a topic
 * @throws InvalidValue `cursor.broken` beside `cursor`
 */
export function decodeRankCursor(cursor: string, isKey: (key: string) => boolean = isId): RankCursor {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === 3) {
      const [direction, score, id] = parts as unknown[];
      if (
        (direction === 'after' || direction === 'before') &&
        typeof score === 'number' &&
        Number.isFinite(score)
      )
        if (typeof id === 'string' && isKey(id)) return { direction, score, id };
    }
  } catch {
    // falls through: whatever is wrong with it, it is not one of ours
  }
  throw new InvalidValue('cursor', 'cursor.broken');
}
