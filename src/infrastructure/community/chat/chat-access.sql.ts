import type { ChannelAccessQuery } from '#application/community/topics/channel-access.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { channelAudiencesOf } from '../visibility.sql.ts';
import { visibleChannel } from './visible-channel.sql.ts';

/** Whether an actor may be rung for what happens in a channel of the chat, such as `chat:0199…`. */
export class SqlChatAccess implements ChannelAccessQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, channel: string): Promise<string | null> {
    const [kind, id = '', rest] = channel.split(':');
    if (kind !== 'chat' || rest !== undefined || !isId(id) || !actor.may('chat.read')) return null;
    const row = await this.sql.row<{ audience: string }>(
      `select c.audience from community.chat_channel c where c.id = $1 and ${visibleChannel('c', '$2')}`,
      [id, channelAudiencesOf(actor)],
    );
    return row?.audience ?? null;
  }
}
