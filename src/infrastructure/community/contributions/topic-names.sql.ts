import type { TopicName, TopicNames } from '#application/community/published/topic-names.api';
import type { Sql } from '../../platform/persistence/sql.ts';
import { visibleTopic } from '../visibility.sql.ts';

export class SqlTopicNames implements TopicNames {
  constructor(private readonly sql: Sql) {}

  async of(
    audiences: readonly string[],
    topicIds: readonly string[],
  ): Promise<ReadonlyMap<string, TopicName>> {
    if (topicIds.length === 0) return new Map();
    const rows = await this.sql.rows<TopicName>(
      `select t.id, t.number::int as number, t.slug, t.title from community.topic t
       where t.id = any($2::uuid[]) and ${visibleTopic('t', '$1')}`,
      [audiences, topicIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
