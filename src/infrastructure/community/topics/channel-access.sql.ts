import { memberChannel } from '#application/community/notifications/member.channel';
import type { ChannelAccessQuery } from '#application/community/topics/channel-access.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';

export class SqlChannelAccess implements ChannelAccessQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, channel: string): Promise<string | null> {
    const [kind, id = ''] = channel.split(':');
    if (kind === 'member')
      return actor.memberId !== null && channel === memberChannel(actor.memberId) ? '' : null;
    if (kind !== 'topic' || !isId(id) || !actor.may('topic.read')) return null;
    const row = await this.sql.row<{ audience: string }>(
      `select t.audience from community.topic t where t.id = $1 and ${visibleTopic('t', '$2')}`,
      [id, audiencesOf(actor)],
    );
    return row?.audience ?? null;
  }
}
