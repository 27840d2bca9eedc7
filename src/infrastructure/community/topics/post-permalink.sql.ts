import type { PostPermalink, PostPermalinkQuery } from '#application/community/topics/post-permalink.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { audiencesOf, knownTopic, visibleTopic } from '../visibility.sql.ts';
import { pageOfPosition } from './page-of-position.ts';

const WHERE_IT_STANDS = `
  select t.number, t.slug, t.category_id, p.position, p.deleted_at is null and ${visibleTopic('t', '$2')} as stands
  from community.post p join community.topic t on t.id = p.topic_id
  where p.id = $1 and ${knownTopic('t', '$2')}`;

export class SqlPostPermalink implements PostPermalinkQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, postId: string): Promise<PostPermalink> {
    if (!isId(postId)) return { found: 'nothing' };
    const row = await this.sql.row<Row>(WHERE_IT_STANDS, [postId, audiencesOf(actor)]);
    if (!row) return { found: 'nothing' };
    if (!row.stands && !actor.may('topic.read-deleted', row.category_id)) return { found: 'gone' };
    return {
      found: 'page',
      number: Number(row.number),
      slug: row.slug,
      page: pageOfPosition(row.position),
      position: row.position,
    };
  }
}

interface Row {
  number: string;
  slug: string;
  category_id: string;
  position: number;
  stands: boolean;
}
