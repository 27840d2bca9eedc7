import type { PieceNotice, PieceNotices } from '#application/community/notifications/piece-notices.port';
import type { PieceKind } from '#domain/community/notifications/kinds';
import type { Sql } from '../../platform/persistence/sql.ts';
import { keepsAway } from '../distance/distance.sql.ts';
import { INSERT_WISHED_OF_PIECE, ON_TOLD, wished, wishOf } from './wish.sql.ts';

const tell = (of: PieceKind) => `
  ${INSERT_WISHED_OF_PIECE}
  select gen_random_uuid(), m.id, '${of}', null, null, $1::uuid, $2::uuid, $3::timestamptz,
    ${wished(of, '$3::timestamptz')}, $5::text, $6::text
  from community.member m
  ${wishOf(of)}
  where m.id = any($4::uuid[]) and m.status in ('active', 'silenced') and (wish.on_site or wish.by_mail)
    and not ${keepsAway('m.id', '$1::uuid')}
  ${ON_TOLD}`;

export class SqlPieceNotices implements PieceNotices {
  constructor(private readonly sql: Sql) {}

  async tell({ of, key, state, by, cause, at, memberIds }: PieceNotice): Promise<readonly string[]> {
    const told = await this.sql.rows<{ memberId: string; onSite: boolean }>(tell(of), [
      by,
      cause,
      at,
      [...memberIds],
      key,
      state,
    ]);
    return told.filter(({ onSite }) => onSite).map(({ memberId }) => memberId);
  }
}
