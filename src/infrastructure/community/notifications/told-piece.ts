import type { RoleLimit, ToldPiece } from '#application/community/notifications/piece-notices.port';
import { isPieceKind } from '#domain/community/notifications/kinds';

/** The piece that a notification tells of, as its columns say it; null where it tells of none. */
export const toldPiece = (row: {
  readonly kind: string | null;
  readonly key: string | null;
  readonly state: string | null;
  readonly limit?: RoleLimit | null;
}): ToldPiece | null =>
  row.key === null || row.kind === null || !isPieceKind(row.kind)
    ? null
    : { of: row.kind, key: row.key, state: row.state, ...(row.limit && { limit: row.limit }) };
