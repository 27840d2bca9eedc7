import type { TopicAudiences } from '#application/community/consumers/topic-audiences.port';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlTopicAudiences implements TopicAudiences {
  constructor(private readonly sql: Sql) {}

  async of(topicIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.sql.rows<{ id: string; audience: string }>(
      `select id, audience from community.topic where id = any($1::uuid[])`,
      [topicIds],
    );
    return new Map(rows.map(({ id, audience }) => [id, audience]));
  }
}
