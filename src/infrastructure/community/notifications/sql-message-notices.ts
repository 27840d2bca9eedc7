import type { MessageNotices } from '#application/community/notifications/message-notices.port';
import type { ToldMember } from '#application/community/notifications/notifications.port';
import type { MailedKind } from '#domain/community/notifications/kinds';
import type { Sql } from '../../platform/persistence/sql.ts';
import { findable } from '../chat/visible-channel.sql.ts';
import { keepsAway } from '../distance/distance.sql.ts';
import { memberAudiences, messageAudiences } from './told.sql.ts';
import { INSERT_WISHED_OF_MESSAGE, ON_TOLD, wished, wishOf } from './wish.sql.ts';

/** `$3` is the message; who reads it is asked of its channel, as it stands now. */
const tell = (kind: MailedKind, whom: string): string => `
  ${INSERT_WISHED_OF_MESSAGE}
  select gen_random_uuid(), m.id, '${kind}', null, null, said.author_id, $1::uuid, $2::timestamptz,
    ${wished(kind, '$2::timestamptz')}, said.id
  from community.chat_message said
  join community.chat_channel c on c.id = said.channel_id
  join community.member m on m.id <> said.author_id and m.status in ('active', 'silenced')
  left join community.chat_membership j on j.channel_id = c.id and j.member_id = m.id
  ${wishOf(kind)}
  where said.id = $3::uuid and ${findable('said')} and said.position > coalesce(j.since, 0)
    and string_to_array(c.audience, ' ') && ${messageAudiences(memberAudiences('m', 'c'), 'm.id')}
    and not ${keepsAway('m.id', 'said.author_id')} and (wish.on_site or wish.by_mail) and ${whom}
  ${ON_TOLD}`;

/** Whoever was told of a conversation and did not read it yet knows that something is there. */
const OF_CONVERSATION = tell(
  'private-message',
  `c.kind = 'direct' and j.member_id is not null and not j.muted and not exists (
    select from community.notification n join community.chat_message before on before.id = n.message_id
    where n.member_id = m.id and n.read_at is null and n.kind = 'private-message' and before.channel_id = c.id)`,
);
const OF_MENTIONS = tell('chat-mention', `c.kind <> 'direct' and m.handle = any($4::text[])`);

export class SqlMessageNotices implements MessageNotices {
  constructor(private readonly sql: Sql) {}

  async tell({ cause, at, messageId, mentions }: Parameters<MessageNotices['tell']>[0]) {
    const among = await this.sql.rows<ToldMember>(OF_CONVERSATION, [cause, at, messageId]);
    if (mentions.length === 0) return among;
    return [
      ...among,
      ...(await this.sql.rows<ToldMember>(OF_MENTIONS, [cause, at, messageId, [...mentions]])),
    ];
  }
}
