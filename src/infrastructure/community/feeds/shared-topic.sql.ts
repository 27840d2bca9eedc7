import type { SharedTopicQuery } from '#application/community/feeds/feed.query';
import type { Sql } from '../../platform/persistence/sql.ts';
import { PUBLIC_AUDIENCES, visibleTopic } from '../visibility.sql.ts';

export class SqlSharedTopic implements SharedTopicQuery {
  constructor(private readonly sql: Sql) {}

  async execute(number: number): Promise<{ title: string; slug: string; category: string } | null> {
    return this.sql.row(
      `select t.title, t.slug, c.name as category from community.topic t join community.category c on c.id = t.category_id
       where t.number = $1::bigint and ${visibleTopic('t', '$2')}`,
      [number, PUBLIC_AUDIENCES],
    );
  }
}
