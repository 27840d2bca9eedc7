import type { ChatSignsQuery } from '#application/community/chat/chat-signs.query';
import type { ChannelRow } from '#application/community/chat/chat-view';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { channelAudiencesOf } from '../visibility.sql.ts';
import { isRunning, maySteer, mayWrite, runsEvent } from './channels.sql.ts';
import { hasReader, reaches } from './people.sql.ts';
import { visibleChannel } from './visible-channel.sql.ts';

const OPEN = `select c.kind, c.locked, ${isRunning('c')} as running, ${runsEvent('c')} as runs, c.kind <> 'direct' or ${hasReader('c', '$1')} as reached
  from community.chat_channel c where c.id = $3::uuid and ${visibleChannel('c', '$2')}`;

interface OpenRow extends Pick<ChannelRow, 'kind' | 'locked' | 'running'> {
  readonly reached: boolean;
  readonly runs: boolean;
}

const APART = `select p.id from community.chat_channel c
  join community.chat_membership o on o.channel_id = c.id and o.member_id <> $1
  join community.member p on p.id = o.member_id
  where c.id = $3::uuid and c.kind = 'direct' and ${visibleChannel('c', '$2')} and not ${reaches('p', '$1::uuid')}`;

export class SqlChatSigns implements ChatSignsQuery {
  constructor(private readonly sql: Sql) {}

  async mayWrite(actor: Actor, channel: string): Promise<boolean> {
    const row = await this.ask<OpenRow>(OPEN, actor, channel);
    return row.some(
      (one) => one.reached && mayWrite({ ...one, steered: maySteer(one, one.runs, actor) }, actor),
    );
  }

  async apart(actor: Actor, channel: string): Promise<readonly string[]> {
    return (await this.ask<{ id: string }>(APART, actor, channel)).map(({ id }) => id);
  }

  private async ask<Row>(statement: string, actor: Actor, channel: string): Promise<readonly Row[]> {
    const [kind, id = ''] = channel.split(':');
    if (kind !== 'chat' || !isId(id)) return [];
    return this.sql.rows<Row>(statement, [actor.memberId, channelAudiencesOf(actor), id]);
  }
}
