/** When the content of the topic `t` last changed: by a post, an edit, or a choice of an answer. */
export const contentChange = (t: string): string => `greatest(${t}.last_activity_at,
  (select max(e.edited_at) from community.post e where e.topic_id = ${t}.id and e.edited_at is not null),
  (select max(greatest((a->>'at')::timestamptz, (a->>'withdrawnAt')::timestamptz)) from jsonb_array_elements(${t}.acceptances) a))`;
