import type { TopicAddressQuery } from '#application/community/topics/topic-address.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';

const ADDRESS = `select t.number, t.slug from community.topic t where t.id = $1 and ${visibleTopic('t', '$2')}`;

export class SqlTopicAddress implements TopicAddressQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, topicId: string): Promise<{ number: number; slug: string } | null> {
    if (!isId(topicId) || !actor.may('topic.read')) return null;
    const row = await this.sql.row<{ number: string; slug: string }>(ADDRESS, [topicId, audiencesOf(actor)]);
    return row && { number: Number(row.number), slug: row.slug };
  }
}
