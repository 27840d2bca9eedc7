/**
 * Whether others rely on what the post says: somebody else wrote after it in its topic, found that it helped, or reacted to it.
 * @param post alias of `community.post` in the statement
 */
export const takenUp = (
  post: string,
): string => `(${post}.helpful_count > 0 or ${post}.reactions <> '{}' or exists (
    select from community.post later
    where later.topic_id = ${post}.topic_id and later.position > ${post}.position
      and later.author_id <> ${post}.author_id and later.deleted_at is null))`;
