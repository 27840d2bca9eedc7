import type { ForumCounters, PostOf } from '#application/community/consumers/forum-counters.port';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Where posts count: in what every member may read. */
const COUNTED = `('public', 'members')`;

/** Of a post `p` of a topic `t`: whether every member may read it. */
const COUNTS = `p.deleted_at is null and t.deleted_at is null and t.audience in ${COUNTED}`;
const ACCEPTED = `t.author_id <> p.author_id and t.solved and exists (
  select from jsonb_array_elements(t.acceptances) one
  where one ->> 'postId' = p.id::text and one ->> 'withdrawnAt' is null)`;
/** So many helpful marks of each post are in the figure of its author: what is told of one again is worth what was not counted. */
const keepMarks = (posts: string): string => `
  insert into community.counted_marks as k (post_id, marks)
  select id, marks from ${posts} on conflict (post_id) do update set marks = excluded.marks where k.marks <> excluded.marks`;

/** What posts come to, by author. @param marks of each that count */
const figuresOf = (posts: string, marks: string): string => `
  select author_id, count(*)::int as posts, sum(${marks})::int as helpful, (count(*) filter (where is_accepted))::int as accepted
  from ${posts} group by author_id`;

/**
 * What figures were counted under: which categories are for some alone, and that nobody wrote others since. Once that changes, members are
 * counted whole.
 * @param posts expression of how many posts were counted
 */
const countedUnder = (posts: string): string =>
  `hashtextextended(coalesce((select string_agg(c.id::text, ' ' order by c.id) from community.category c
    where c.audience not in ${COUNTED}), ''), ${posts})`;

const COUNT_WHOLE = `
  with theirs as materialized (
    select p.id, p.author_id, p.helpful_count as marks, ${ACCEPTED} as is_accepted
    from community.post p join community.topic t on t.id = p.topic_id
    where p.author_id = any($1::uuid[]) and ${COUNTS}),
  kept as (${keepMarks('theirs where marks > 0')}),
  dropped as (
    delete from community.counted_marks k using community.post p
    where p.id = k.post_id and p.author_id = any($1::uuid[])
      and not exists (select from theirs where theirs.id = k.post_id and theirs.marks > 0))
  update community.member m
  set post_count = n.posts, helpful_count = n.helpful, accepted_count = n.accepted, marks_counted = n.helpful,
    counted_to = n.until, counted_under = n.under
  from (
    select author.id, coalesce(posts, 0) as posts, coalesce(helpful, 0) as helpful, coalesce(accepted, 0) as accepted, latest.until,
      ${countedUnder('coalesce(posts, 0)')} as under
    from unnest($1::uuid[]) author(id)
    left join (${figuresOf('theirs', 'marks')}) figures on figures.author_id = author.id
    cross join lateral (
      select max(posted_at) as until from community.post where author_id = author.id and deleted_at is null) latest) n
  where m.id = n.id and (m.post_count, m.helpful_count, m.accepted_count, m.marks_counted, m.counted_to, m.counted_under)
    is distinct from (n.posts, n.helpful, n.accepted, n.helpful, n.until, n.under)`;

// Only where all that was posted up to the first of these replies is counted. Whatever changes a counted post is told by a fact of its own,
// and a post that was not there yet, though it is older than what is counted, by its own too: both count its author whole.
const ADD_REPLIES = `
  with told as (
    select a.id, a.counted_to as since, max(w.posted_at) as until
    from community.post w join community.member a on a.id = w.author_id
    where w.id = any($1::uuid[]) and a.counted_under = ${countedUnder('a.post_count')}
    group by a.id having min(w.posted_at) > a.counted_to),
  replies as materialized (
    select p.id, p.author_id, p.helpful_count as marks, coalesce(known.marks, 0) as known, ${ACCEPTED} as is_accepted
    from told join community.post p on p.author_id = told.id and p.posted_at > told.since and p.posted_at <= told.until
    join community.topic t on t.id = p.topic_id left join community.counted_marks known on known.post_id = p.id
    where ${COUNTS}),
  kept as (${keepMarks('replies where marks <> known')})
  update community.member m
  set post_count = m.post_count + n.posts, helpful_count = m.helpful_count + n.helpful, accepted_count = m.accepted_count + n.accepted,
    marks_counted = m.marks_counted + n.helpful, counted_to = n.until, counted_under = ${countedUnder('m.post_count + n.posts')}
  from (
    select told.id, told.until, coalesce(posts, 0) as posts, coalesce(helpful, 0) as helpful, coalesce(accepted, 0) as accepted
    from told left join (${figuresOf('replies', 'marks - known')}) figures on figures.author_id = told.id) n
  where m.id = n.id returning m.id`;

// Of members of whom all else is as it was counted, and whose figure nobody else wrote since.
const ADD_MARKS = `
  with told as materialized (
    select p.id, p.author_id, case when ${COUNTS} then p.helpful_count else 0 end as marks, coalesce(known.marks, 0) as known
    from community.post p join community.topic t on t.id = p.topic_id join community.member a on a.id = p.author_id
    left join community.counted_marks known on known.post_id = p.id
    where p.id = any($1::uuid[]) and a.counted_to is not null and a.marks_counted = a.helpful_count
      and a.counted_under = ${countedUnder('a.post_count')}),
  kept as (${keepMarks('told where marks <> known')}),
  added as (
    update community.member m set helpful_count = m.helpful_count + n.more, marks_counted = m.marks_counted + n.more
    from (select author_id, sum(marks - known)::int as more from told group by author_id) n
    where m.id = n.author_id and n.more <> 0)
  select distinct author_id as id from told`;

/**
 * Every recount first holds the rows, then counts in a statement of its own: two that run at once cannot both count
 * before either writes. Rows are held in one order: categories, tags, topics, members.
 *
 * Figures of members stand where every member reads them, so they count what every member may see. When a whole category
 * is opened or shut, those of its authors follow with their next act.
 */
export class SqlForumCounters implements ForumCounters {
  constructor(private readonly sql: Sql) {}

  async recountMembers(
    memberIds: readonly string[],
    written: readonly PostOf[] = [],
    marked: readonly PostOf[] = [],
  ): Promise<void> {
    const whole = new Set(memberIds);
    const [replies, marks] = [written, marked].map((posts) =>
      posts.filter(({ authorId }) => !whole.has(authorId)),
    ) as [PostOf[], PostOf[]];
    const held = [...new Set([...whole, ...[...replies, ...marks].map(({ authorId }) => authorId)])];
    if (held.length === 0) return;
    await this.sql.rows(
      `select id from community.member where id = any($1::uuid[]) order by id for no key update`,
      [held],
    );
    for (const id of await this.unsure(ADD_REPLIES, replies)) whole.add(id);
    const others = marks.filter(({ authorId }) => !whole.has(authorId));
    for (const id of await this.unsure(ADD_MARKS, others)) whole.add(id);
    if (whole.size > 0) await this.sql.rows(COUNT_WHOLE, [[...whole]]);
  }

  /** @returns whose figures are not right by what these posts add */
  private async unsure(add: string, posts: readonly PostOf[]): Promise<readonly string[]> {
    if (posts.length === 0) return [];
    const rows = await this.sql.rows<{ id: string }>(add, [posts.map(({ postId }) => postId)]);
    const sure = new Set(rows.map(({ id }) => id));
    return posts.map(({ authorId }) => authorId).filter((id) => !sure.has(id));
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
