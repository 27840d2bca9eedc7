import type { Contribution, Contributions } from '#application/community/published/contributions.api';
import type { Sql } from '../../platform/persistence/sql.ts';

const CONTRIBUTION = `
  select p.id as "postId", t.id as "topicId", t.category_id as "categoryId", p.author_id as "authorId", m.branches,
    t.author_id = p.author_id as "inOwnTopic", t.audience in ('public', 'members') as open,
    p.deleted_at is null and t.deleted_at is null as stands,
    exists (select from community.seal s where s.post_id = p.id and s.lifted_at is null) as sealed
  from community.post p
  join community.topic t on t.id = p.topic_id
  join community.member m on m.id = p.author_id`;

/** Posts as Engagement weighs them. */
export class SqlContributions implements Contributions {
  constructor(private readonly sql: Sql) {}

  async look(postIds: readonly string[]): Promise<readonly Contribution[]> {
    if (postIds.length === 0) return [];
    return this.sql.rows<Contribution>(`${CONTRIBUTION} where p.id = any($1::uuid[])`, [postIds]);
  }

  async inTopics(topicIds: readonly string[]): Promise<readonly Contribution[]> {
    if (topicIds.length === 0) return [];
    return this.sql.rows<Contribution>(`${CONTRIBUTION} where t.id = any($1::uuid[])`, [topicIds]);
  }
}
