import type { Migration } from '../migration.ts';

/**
 * Up to which of their posts the figures of a member are counted, and under which audiences of the categories. Who has neither is
 * counted whole with their next act. Where that would take long it is done here, once: of members with many posts.
 */
export const migration292CountedTo: Migration = {
  name: '292-counted-to',
  sql: `
    alter table community.member add column counted_to timestamptz, add column counted_under bigint;

    create temporary table many on commit drop as
      select author_id as id, max(posted_at) as until from community.post
      where deleted_at is null group by author_id having count(*) > 20;
    update community.member m
      set post_count = n.posts, helpful_count = n.helpful, accepted_count = n.accepted, counted_to = many.until,
        counted_under = (select hashtextextended(string_agg(c.id || c.audience, ' ' order by c.id), 0) from community.category c)
      from many join (
        select p.author_id as id, count(*)::int as posts, sum(p.helpful_count)::int as helpful,
          (count(*) filter (where t.author_id <> p.author_id and t.solved and exists (
            select from jsonb_array_elements(t.acceptances) one
            where one ->> 'postId' = p.id::text and one ->> 'withdrawnAt' is null)))::int as accepted
        from community.post p join community.topic t on t.id = p.topic_id
        where p.author_id in (select id from many) and p.deleted_at is null and t.deleted_at is null
          and t.audience in ('public', 'members')
        group by p.author_id) n using (id)
      where m.id = many.id;
  `,
};
