import type {
  CommentedPage,
  CommentedPages,
  CommentSite,
} from '#application/community/commented-pages/commented-pages.port';
import type { TopicId } from '#domain/community/topics/topic';
import type { Sql } from '../../platform/persistence/sql.ts';

/** SQL of the topic where that one goes on, itself or what it was merged into; null where it is gone, or not opened yet. */
const standing = (topicId: string): string => `(
  with recursive talked as (
    select id, merged_into, deleted_at, purged_at from community.topic where id = ${topicId}
    union
    select o.id, o.merged_into, o.deleted_at, o.purged_at from talked w join community.topic o on o.id = w.merged_into
  ) select id from talked where merged_into is null and deleted_at is null and purged_at is null)`;

export class SqlCommentedPages implements CommentedPages {
  constructor(private readonly sql: Sql) {}

  sites(): Promise<readonly CommentSite[]> {
    return this.sql.rows<CommentSite>(
      `select origin, category_id as "categoryId" from community.comment_site order by origin limit 500`,
    );
  }

  async allow({ origin, categoryId }: CommentSite): Promise<void> {
    await this.sql.rows(
      `insert into community.comment_site (origin, category_id) values ($1, $2)
       on conflict (origin) do update set category_id = excluded.category_id`,
      [origin, categoryId],
    );
  }

  async refuse(origin: string): Promise<boolean> {
    const row = await this.sql.row(`delete from community.comment_site where origin = $1 returning 1`, [
      origin,
    ]);
    return row !== null;
  }

  async find({
    text,
    origin,
  }: {
    readonly text: string;
    readonly origin: string;
  }): Promise<CommentedPage | null> {
    const row = await this.sql.row<CommentSite & { topicId: TopicId | null }>(
      `select s.origin, s.category_id as "categoryId", ${standing('p.topic_id')} as "topicId"
       from community.comment_site s
       left join community.commented_page p on p.address = $1
       where s.origin = $2`,
      [text, origin],
    );
    if (!row) return null;
    const { topicId, ...site } = row;
    return { site, topicId };
  }

  /** What was taken away is never opened again under its id: it would be another's. */
  async claim(address: string, topicId: TopicId, at: Date): Promise<TopicId> {
    const row = await this.sql.row<{ id: TopicId }>(
      `insert into community.commented_page as known (address, topic_id, claimed_at) values ($1, $2, $3)
       on conflict (address) do update set topic_id = case
         when exists (select from community.topic t where t.id = known.topic_id) and ${standing('known.topic_id')} is null
         then excluded.topic_id else known.topic_id end
       returning topic_id as id`,
      [address, topicId, at],
    );
    return row!.id;
  }
}
