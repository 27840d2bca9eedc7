import type { Sql } from '#infrastructure/platform/persistence/sql';

const SITE = 'https://www.organisation.example';

/** A site whose pages are commented on, and one of them with what was said of it. */
export async function writeCommentedPages(sql: Sql): Promise<number> {
  const pages = await sql.rows(
    `with talked as (
       select t.id, t.category_id from community.topic t join community.category c on c.id = t.category_id
       where c.audience = 'public' and t.audience = 'public' and t.kind = 'discussion' and t.status = 'open'
         and t.deleted_at is null and t.reply_count > 1
       order by t.number limit 1
     ), site as (
       insert into community.comment_site (origin, category_id) select $1, category_id from talked returning origin
     )
     insert into community.commented_page (address, topic_id, claimed_at)
     select site.origin || '/guide/travailler-a-plusieurs', talked.id, now() from site, talked returning address`,
    [SITE],
  );
  return pages.length;
}
