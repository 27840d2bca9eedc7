import type { Migration } from '../migration.ts';

/** A topic whose posts all change at once is one topic that changed: told once for each post, a long one made all kept pages be forgotten. */
export const migration459TopicsOfPostsToldOnce: Migration = {
  name: '459-topics-of-posts-told-once',
  sql: `
    create or replace function community.post_told() returns trigger language plpgsql as $$
    begin
      perform community.tell_topics((select coalesce(array_agg(distinct topic_id), '{}') from changed));
      if tg_op = 'UPDATE' then
        perform community.tell_topics((select coalesce(array_agg(distinct f.topic_id), '{}')
          from former f join changed c using (id) where f.topic_id <> c.topic_id));
      end if;
      return null;
    end $$;
  `,
};
