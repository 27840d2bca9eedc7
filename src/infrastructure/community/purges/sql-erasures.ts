import type { Erased, Erasures, RepliesOfOne } from '#application/community/purges/erasures.port';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import { REDACTED, REDACTED_SLUG } from '#domain/community/topics/passage';
import type { Sql } from '../../platform/persistence/sql.ts';
import { extendStatementTimeout } from '../../platform/persistence/statement-timeout.ts';
import { openedOnceBy } from '../topics/opened-once.sql.ts';
import { namesOneOf } from '../topics/posts-naming.sql.ts';

/** What hangs on a post and says nothing without it. */
const HANGING = [
  'post_revision',
  'helpful_vote',
  'reaction',
  'bookmark',
  'notification',
  'seal',
  'text_print',
  'removed_passage',
] as const;

// No fact counts them again: what their figures hold is not sure any more, until their next act. What was deleted before that
// moment, itself or with its topic, was taken off by the fact of that.
const COUNTED_NO_MORE = `
  update community.member set counted_to = null where id in (
    select id from community.member where id in (
      select p.author_id from community.post p join community.topic t on t.id = p.topic_id
      where p.id = any($1::uuid[]) and least(p.deleted_at, t.deleted_at) >= $2)
    order by id for no key update)`;

export class SqlErasures implements Erasures {
  constructor(private readonly sql: Sql) {}

  async postsOf(topicId: TopicId): Promise<readonly PostId[]> {
    const rows = await this.sql.rows<{ id: PostId }>(
      `select id from community.post where topic_id = $1 order by position`,
      [topicId],
    );
    return rows.map(({ id }) => id);
  }

  async hold(postIds: readonly PostId[]): Promise<void> {
    await this.sql.rows(
      `select from community.post where id = any($1::uuid[]) order by id for no key update`,
      [postIds],
    );
  }

  async openedOnce(postIds: readonly PostId[]): Promise<readonly TopicId[]> {
    const rows = await this.sql.rows<{ id: TopicId }>(openedOnceBy('$1'), [postIds]);
    return rows.map(({ id }) => id);
  }

  async repliesIn(topicId: TopicId): Promise<readonly RepliesOfOne[]> {
    return this.sql.rows<RepliesOfOne>(
      `select author_id as "authorId", (array_agg(id order by position))[1] as "postId",
         min(posted_at) as "writtenAt", count(*)::int as count
       from community.post
       where topic_id = $1 and position > 1 and purged_at is null
         and (deleted_at is null or decision_id is not null or deleted_by is distinct from author_id)
       group by author_id order by author_id`,
      [topicId],
    );
  }

  async textsOf({ topicId, postIds, whole }: Erased): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ text: string }>(
      `select source as text from community.post where id = any($1::uuid[])
       union all select plain from community.post where id = any($1::uuid[])
       union all select source from community.post_revision where post_id = any($1::uuid[])
       union all select title from community.topic where id = $2 and $3
       union all select title from (${openedOnceBy('$1')}) merged`,
      [postIds, topicId, whole],
    );
    return rows.map(({ text }) => text);
  }

  async quotedIn(ids: readonly string[]): Promise<readonly PostId[]> {
    await extendStatementTimeout(this.sql);
    const rows = await this.sql.rows<{ id: PostId }>(
      `select p.id from community.post p where ${namesOneOf('p', '$1')} and p.id <> all($1::uuid[])
       order by p.topic_id, p.position`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  async saysSomething(topicIds: readonly string[]): Promise<boolean> {
    const row = await this.sql.row(
      `select 1 from community.topic where id = any($1::uuid[]) and purged_at is null limit 1`,
      [topicIds],
    );
    return row !== null;
  }

  async empty({ topicId, postIds, whole }: Erased, at: Date): Promise<readonly string[]> {
    await extendStatementTimeout(this.sql);
    for (const table of HANGING)
      await this.sql.rows(`delete from community.${table} where post_id = any($1::uuid[])`, [postIds]);
    // What was told of a post that stands in another topic by now is told of that one.
    if (whole)
      await this.sql.rows(
        `delete from community.notification n where n.topic_id = $1
           and not exists (select from community.post p where p.id = n.post_id and p.topic_id <> $1)`,
        [topicId],
      );
    await this.sql.rows(
      `update community.post set source = '', html = '', plain = '', deletion_reason = null, held = null,
         decision_id = null, hidden = false, edited_at = null, edit_count = 0, helpful_count = 0, reactions = '{}',
         replaced = '[]', away_before = '[]',
         deleted_at = coalesce(deleted_at, $2), purged_at = $2
       where id = any($1::uuid[])`,
      [postIds, at],
    );
    await this.sql.rows(COUNTED_NO_MORE, [postIds, at]);
    await this.unname(postIds);
    return this.partPictures(postIds);
  }

  async dropVersions(postId: PostId): Promise<readonly string[]> {
    for (const table of ['post_revision', 'text_print', 'removed_passage'])
      await this.sql.rows(`delete from community.${table} where post_id = $1`, [postId]);
    await this.unname([postId]);
    return this.partPictures([postId]);
  }

  private async unname(postIds: readonly PostId[]): Promise<void> {
    await this.sql.rows(
      `update community.topic t set title = $2, slug = $3, former_names = '[]', version = t.version + 1
       from (${openedOnceBy('$1')}) merged where t.id = merged.id`,
      [postIds, REDACTED, REDACTED_SLUG],
    );
  }

  private async partPictures(postIds: readonly PostId[]): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ key: string }>(
      `update community.attachment set post_id = null, name = '' where post_id = any($1::uuid[]) returning key`,
      [postIds],
    );
    return rows.map(({ key }) => key);
  }
}
