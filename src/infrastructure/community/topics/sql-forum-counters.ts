import type { ForumCounters, WrittenReply } from '#application/community/consumers/forum-counters.port';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Where posts count: in what every member may read. */
const COUNTED = `('public', 'members')`;

/** Figures of the posts `p` that every member may read, of those of which it is asked. */
const figuresOf = (which: string): string => `
  select count(*)::int as posts, coalesce(sum(p.helpful_count), 0)::int as helpful,
    (count(*) filter (where t.author_id <> p.author_id and t.solved and exists (
      select from jsonb_array_elements(t.acceptances) one
      where one ->> 'postId' = p.id::text and one ->> 'withdrawnAt' is null)))::int as accepted
  from community.post p join community.topic t on t.id = p.topic_id
  where ${which} and p.deleted_at is null and t.deleted_at is null and t.audience in ${COUNTED}`;

/**
 * What figures were counted under: which categories are for some alone, and that nobody wrote others since. Once that changes, members are
 * counted whole.
 * @param posts expression of how many posts were counted
 */
const countedUnder = (posts: string): string =>
  `hashtextextended(coalesce((select string_agg(c.id::text, ' ' order by c.id) from community.category c
    where c.audience not in ${COUNTED}), ''), ${posts})`;

const COUNT_WHOLE = `
  update community.member m
  set post_count = n.posts, helpful_count = n.helpful, accepted_count = n.accepted, counted_to = n.until, counted_under = n.under
  from (
    select author.id, figures.*, latest.until, ${countedUnder('figures.posts')} as under
    from unnest($1::uuid[]) author(id)
    cross join lateral (${figuresOf('p.author_id = author.id')}) figures
    cross join lateral (
      select max(posted_at) as until from community.post where author_id = author.id and deleted_at is null) latest) n
  where m.id = n.id and (m.post_count, m.helpful_count, m.accepted_count, m.counted_to, m.counted_under)
    is distinct from (n.posts, n.helpful, n.accepted, n.until, n.under)`;

// Only where all that was posted up to the first of these replies is counted. Whatever changes a counted post is told by a fact of its own,
// and a post that was not there yet, though it is older than what is counted, by its own too: both count its author whole.
const ADD_REPLIES = `
  update community.member m
  set post_count = m.post_count + n.posts, helpful_count = m.helpful_count + n.helpful,
    accepted_count = m.accepted_count + n.accepted, counted_to = n.until,
    counted_under = ${countedUnder('m.post_count + n.posts')}
  from (
    select told.id, told.until, figures.*
    from (
      select a.id, a.counted_to as since, max(w.posted_at) as until
      from community.post w join community.member a on a.id = w.author_id
      where w.id = any($1::uuid[]) and a.counted_under = ${countedUnder('a.post_count')}
      group by a.id having min(w.posted_at) > a.counted_to) told
    cross join lateral (
      ${figuresOf('p.author_id = told.id and p.posted_at > told.since and p.posted_at <= told.until')}) figures) n
  where m.id = n.id returning m.id`;

/**
 * Every recount first holds the rows, then counts in a statement of its own: two that run at once cannot both count
 * before either writes. Rows are held in one order: categories, tags, topics, members.
 *
 * Figures of members stand where every member reads them, so they count what every member may see. When a whole category
 * is opened or shut, those of its authors follow with their next act.
 */
export class SqlForumCounters implements ForumCounters {
  constructor(private readonly sql: Sql) {}

  async recountMembers(memberIds: readonly string[], written: readonly WrittenReply[] = []): Promise<void> {
    const whole = new Set(memberIds);
    const replies = written.filter(({ authorId }) => !whole.has(authorId));
    const held = [...new Set([...whole, ...replies.map(({ authorId }) => authorId)])];
    if (held.length === 0) return;
    await this.sql.rows(
      `select id from community.member where id = any($1::uuid[]) order by id for no key update`,
      [held],
    );
    const added = await this.addReplies(replies.map(({ postId }) => postId));
    const rest = held.filter((id) => !added.has(id));
    if (rest.length > 0) await this.sql.rows(COUNT_WHOLE, [rest]);
  }

  /** @returns whose figures are right by that */
  private async addReplies(postIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (postIds.length === 0) return new Set();
    const rows = await this.sql.rows<{ id: string }>(ADD_REPLIES, [postIds]);
    return new Set(rows.map(({ id }) => id));
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
