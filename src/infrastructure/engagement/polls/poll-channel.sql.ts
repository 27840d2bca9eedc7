import { isId } from '#domain/shared/id';
import type { PollChannelQuery } from '#application/engagement/polls/polls.query';
import { circleOf } from '#domain/engagement/polls/voter';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { visiblePoll } from './visible-poll.sql.ts';

export class SqlPollChannel implements PollChannelQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, channel: string): Promise<string | null> {
    const [, id = ''] = channel.split(':');
    if (!isId(id) || !actor.may('topic.read')) return null;
    const row = await this.sql.row<{ audiences: string[] }>(
      `select p.audiences from engagement.poll p where p.id = $2 and ${visiblePoll('p', '$1', '$3')}`,
      [actor.audiences, id, actor.memberId],
    );
    return row && circleOf(row.audiences);
  }
}
