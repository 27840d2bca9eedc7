/**
 * The position of the last post of the topic `t` that whoever looks is shown. The topic's own counter goes further where replies
 * wait for a moderator or were taken away, and would tell of them.
 * @param member expression of the id of who looks, null for a visitor
 * @param seesDeleted expression
 */
export const lastShown = (t: string, member: string, seesDeleted = 'false'): string => `coalesce((
  select shown.position from community.post shown
  where shown.topic_id = ${t}.id and shown.purged_at is null
    and (shown.deleted_at is null or ${seesDeleted} or shown.author_id = ${member}::uuid)
  order by shown.position desc limit 1), 1)`;
