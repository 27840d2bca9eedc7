import type { LeftTrace, LeftTraces } from '#application/community/leaving/left-traces.port';
import type { PostId } from '#domain/community/topics/ids';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlLeftTraces implements LeftTraces {
  constructor(private readonly sql: Sql) {}

  async add({ postId, topicId, texts }: LeftTrace, at: Date): Promise<void> {
    await this.sql.rows(
      `insert into community.left_trace (post_id, topic_id, texts, since) values ($1, $2, $3::text[], $4)
       on conflict (post_id) do update set texts = left_trace.texts || excluded.texts`,
      [postId, topicId, texts, at],
    );
  }

  async due(): Promise<readonly PostId[]> {
    const rows = await this.sql.rows<{ id: PostId }>(
      `select post_id as id from community.left_trace order by since, post_id`,
    );
    return rows.map(({ id }) => id);
  }

  getForChange(postId: PostId): Promise<LeftTrace | null> {
    return this.sql.row<LeftTrace>(
      `select post_id as "postId", topic_id as "topicId", texts from community.left_trace
       where post_id = $1 for update skip locked`,
      [postId],
    );
  }

  async done(postId: PostId): Promise<void> {
    await this.sql.rows(`delete from community.left_trace where post_id = $1`, [postId]);
  }
}
