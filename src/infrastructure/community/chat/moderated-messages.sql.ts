import type { ModeratedKind, ModeratedPiece } from '#application/moderation/published/moderated-kind.api';
import type { PieceWords } from '#application/moderation/published/piece-words.api';
import { CASES_CIRCLE } from '#domain/shared/actor';
import { CONVERSATION_TITLE } from './messages/conversation-title.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import {
  ALONE,
  apart,
  besideIn,
  isAgentMember,
  type PieceBeside,
  piecesById,
  type PieceRow,
  writerColumns,
} from '../moderated/piece.sql.ts';

/** Those of a conversation who were there when a message was said: who came later may not know of it, as in the log. */
const SAID_TO = `array_to_string(array(select circle from unnest(string_to_array(c.audience, ' ')) circle
  where not exists (select from community.chat_membership s
    where s.channel_id = c.id and circle = 'member:' || s.member_id and s.since >= m.position)), ' ')`;

/** A message is called after its channel; of a conversation, after what it is, and only who judges a case about it reads it. What its author took back is gone for everybody. */
const PIECES = `
  select m.id, case when c.kind = 'direct' then '${CONVERSATION_TITLE}' else c.name end as title, m.plain as text, m.source, m.html, '/salons/messages/' || m.id as address,
    ${writerColumns('w')}, ${isAgentMember('w')} as is_official, null as category_id, null as topic_id,
    case when c.kind = 'direct' then ${SAID_TO} || ' ${CASES_CIRCLE}' else c.audience end as audience,
    case when m.withdrawn_at is not null then 'deleted' else m.standing end as state, m.withdrawn_at is not null or m.taken_along and m.standing <> 'published' as taken_back, m.purged_at, m.written_at, m.position
  from community.chat_message m
  join community.chat_channel c on c.id = m.channel_id
  join community.member w on w.id = m.author_id`;
const BY_ID = `${PIECES} where m.id = any($1::uuid[])`;
const AROUND = besideIn(PIECES, 'm', 'community.chat_message', 'channel_id');

/** What is said in channels, as Moderation looks at it, whoever may read it. */
export class SqlModeratedMessages implements ModeratedKind {
  readonly kind = 'chat-message';
  readonly actions = ['approve', 'hide', 'delete', 'restore'] as const;
  readonly namedToAll = false;
  readonly isCalledAfterItsPlace = true;

  constructor(
    private readonly sql: Sql,
    readonly words: PieceWords,
  ) {}

  async look(ids: readonly string[]): Promise<ReadonlyMap<string, ModeratedPiece>> {
    return piecesById(await this.sql.rows<PieceRow>(BY_ID, [ids.filter(isId)]));
  }

  async hold(id: string): Promise<void> {
    if (isId(id)) await this.sql.rows(`select from community.chat_message where id = $1 for share`, [id]);
  }

  async around(id: string) {
    if (!isId(id)) return ALONE;
    return apart(await this.sql.rows<PieceBeside>(AROUND, [id]));
  }
}
