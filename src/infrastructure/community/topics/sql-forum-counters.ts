import type { ForumCounters } from '#application/community/consumers/forum-counters.port';
import type { Sql } from '../../platform/persistence/sql.ts';

/**
 * Every recount first holds the rows, then counts in a statement of its own: two that run at once cannot both count
 * before either writes. Rows are held in one order: categories, tags, topics, members.
 *
 * Figures of members stand where every member reads them, so they count what every member may see. When a whole category
 * is opened or shut, those of its authors follow with their next act.
 */
export class SqlForumCounters implements ForumCounters {
  constructor(private readonly sql: Sql) {}

  async recountMembers(memberIds: readonly string[]): Promise<void> {
    if (memberIds.length === 0) return;
    await this.sql.rows(
      `select id from community.member where id = any($1::uuid[]) order by id for no key update`,
      [memberIds],
    );
    await this.sql.rows(
      `update community.member m
       set post_count = n.posts, helpful_count = n.helpful, accepted_count = n.accepted
       from (
         select a.id, count(p.id)::int as posts, coalesce(sum(p.helpful_count), 0)::int as helpful,
           count(p.id) filter (where p.accepted)::int as accepted
         from unnest($1::uuid[]) a(id) left join lateral (
           select p.id, p.helpful_count, t.author_id <> p.author_id and t.solved and exists (
             select from jsonb_array_elements(t.acceptances) one
             where one ->> 'postId' = p.id::text and one ->> 'withdrawnAt' is null) as accepted
           from community.post p join community.topic t on t.id = p.topic_id
           where p.author_id = a.id and p.deleted_at is null and t.deleted_at is null
            and t.audience in ('public', 'members')
         ) p on true
         group by a.id) n
       where m.id = n.id
         and (m.post_count, m.helpful_count, m.accepted_count) is distinct from (n.posts, n.helpful, n.accepted)`,
      [memberIds],
    );
  }

  async authorsOf(topicIds: readonly string[]): Promise<string[]> {
    if (topicIds.length === 0) return [];
    const rows = await this.sql.rows<{ author_id: string }>(
      `select distinct author_id from community.post where topic_id = any($1::uuid[])`,
      [topicIds],
    );
    return rows.map((row) => row.author_id);
  }

  async recountPlaces(p: {
    topicIds: readonly string[];
    categoryIds?: readonly string[];
    tags?: readonly string[];
  }): Promise<void> {
    const topics =
      p.topicIds.length === 0
        ? []
        : await this.sql.rows<{ category_id: string; tags: string[] }>(
            `select category_id, tags from community.topic where id = any($1::uuid[])`,
            [p.topicIds],
          );
    await this.recountCategories([
      ...new Set([...topics.map((row) => row.category_id), ...(p.categoryIds ?? [])]),
    ]);
    await this.recountTags([...new Set([...topics.flatMap((row) => row.tags), ...(p.tags ?? [])])]);
  }

  async recountHelpful(topicIds: readonly string[]): Promise<void> {
    if (topicIds.length === 0) return;
    await this.sql.rows(
      `select id from community.topic where id = any($1::uuid[]) order by id for no key update`,
      [topicIds],
    );
    await this.sql.rows(
      `update community.topic t set helpful_count = (
         select coalesce(sum(p.helpful_count), 0) from community.post p
         where p.topic_id = t.id and p.deleted_at is null)
       where t.id = any($1::uuid[])`,
      [topicIds],
    );
  }

  private async recountCategories(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.sql.rows(
      `select id from community.category where id = any($1::uuid[]) order by id for no key update`,
      [ids],
    );
    await this.sql.rows(
      `update community.category c set topic_count = (
         select count(*) from community.topic t where t.category_id = c.id and t.deleted_at is null)
       where c.id = any($1::uuid[])`,
      [ids],
    );
  }

  private async recountTags(slugs: readonly string[]): Promise<void> {
    if (slugs.length === 0) return;
    await this.sql.rows(
      `select slug from community.tag where slug = any($1::text[]) order by slug for no key update`,
      [slugs],
    );
    await this.sql.rows(
      `update community.tag g set topic_count = (
         select count(*) from community.topic t where t.tags @> array[g.slug] and t.deleted_at is null)
       where g.slug = any($1::text[])`,
      [slugs],
    );
  }
}
