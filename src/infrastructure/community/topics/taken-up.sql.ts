/**
 * Whether somebody else answered the post, or quoted it in the same topic; the opening post, whether anybody else replied.
 * @param post alias of `community.post` in the statement
 */
export const takenUp = (post: string): string => `exists (
    select from community.post later
    where later.topic_id = ${post}.topic_id and later.position > ${post}.position
      and later.author_id <> ${post}.author_id and later.deleted_at is null
      and (${post}.position = 1 or later.reply_to = ${post}.id or strpos(later.source, ${post}.id::text) > 0))`;
