import type { ModeratedKind, ModeratedPiece } from '#application/moderation/published/moderated-kind.api';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { ALONE, isStaffMember, pieceOf, type PieceRow, writerColumns } from '../moderated/piece.sql.ts';

/** A message is called after its channel. What its author took back is gone for everybody. */
const PIECES = `
  select m.id, c.name as title, m.plain as text, m.source, m.html, '/salons/messages/' || m.id as address,
    ${writerColumns('w')}, ${isStaffMember('w')} as is_official, null as category_id, null as topic_id, c.audience,
    case when m.withdrawn_at is not null then 'deleted' else m.standing end as state, m.written_at, m.position
  from community.chat_message m
  join community.chat_channel c on c.id = m.channel_id
  join community.member w on w.id = m.author_id`;
const BY_ID = `${PIECES} where m.id = any($1::uuid[])`;
const AROUND = `
  with it as (select channel_id, position from community.chat_message where id = $1)
  select *, near.position < it.position as is_before
  from it, lateral (
    (${PIECES} where m.channel_id = it.channel_id and m.position < it.position order by m.position desc limit 2)
    union all
    (${PIECES} where m.channel_id = it.channel_id and m.position > it.position order by m.position limit 2)) near
  order by near.position`;

/** What is said in channels, as Moderation looks at it, whoever may read it. */
export class SqlModeratedMessages implements ModeratedKind {
  readonly kind = 'chat-message';
  readonly actions = ['approve', 'hide', 'delete', 'restore'] as const;
  readonly namedToAll = false;

  constructor(private readonly sql: Sql) {}

  async look(ids: readonly string[]): Promise<ReadonlyMap<string, ModeratedPiece>> {
    const rows = await this.sql.rows<PieceRow>(BY_ID, [ids.filter(isId)]);
    return new Map(rows.map((row) => [row.id, pieceIn(row)]));
  }

  async hold(id: string): Promise<void> {
    if (isId(id)) await this.sql.rows(`select from community.chat_message where id = $1 for share`, [id]);
  }

  async around(id: string) {
    if (!isId(id)) return ALONE;
    const rows = await this.sql.rows<PieceRow & { is_before: boolean }>(AROUND, [id]);
    return {
      before: rows.filter((row) => row.is_before).map(pieceIn),
      after: rows.filter((row) => !row.is_before).map(pieceIn),
    };
  }
}

const pieceIn = (row: PieceRow): ModeratedPiece => ({ ...pieceOf(row), editAt: null });
