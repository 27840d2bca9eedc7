import type { PassagePlaces, Passages } from '#application/community/topics/passages.port';
import type { Passage } from '#domain/community/topics/passage';
import type { Sql } from '../../platform/persistence/sql.ts';
import { lookLong } from '../../platform/persistence/sql-text-store.ts';

export class SqlPassages implements Passages {
  constructor(private readonly sql: Sql) {}

  async placesOf({ pattern }: Passage, most: number): Promise<PassagePlaces> {
    await lookLong(this.sql);
    const posts = await this.sql.rows<PassagePlaces['posts'][number]>(
      `select id as "postId", topic_id as "topicId", position = 1 as "isOpening", author_id as "authorId" from community.post where source ~* $1
       order by topic_id, position limit $2`,
      [pattern, most],
    );
    const topics = await this.sql.rows<PassagePlaces['topics'][number]>(
      `select id as "topicId", author_id as "authorId" from community.topic where title ~* $1 order by id limit $2`,
      [pattern, most],
    );
    return { posts, topics };
  }
}
