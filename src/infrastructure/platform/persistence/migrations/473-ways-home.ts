import type { Migration } from '../migration.ts';

/**
 * Once two categories are one, nothing tells any more whether the fall of a decision brings home what was written in one of them and was
 * carried into the other: `homeward` keeps, of the few posts of which that is asked, which category was home (`home`), and for each of
 * those decisions (`by`) whether its fall leads there.
 *
 * What is noted of where a post was written shows on no page: a topic of which nothing else changed is not told of. Who notes it changes
 * nothing else in that statement, unless the post goes to another topic.
 */
export const migration473WaysHome: Migration = {
  name: '473-ways-home',
  sql: `
    alter table community.post add column homeward jsonb;

    create or replace function community.post_told() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' then
        perform community.tell_topics((select coalesce(array_agg(distinct c.topic_id), '{}') from changed c join former f using (id)
          where c.topic_id <> f.topic_id
            or (c.written_for, c.written_in, c.homeward) is not distinct from (f.written_for, f.written_in, f.homeward)));
        perform community.tell_topics((select coalesce(array_agg(distinct f.topic_id), '{}')
          from former f join changed c using (id) where f.topic_id <> c.topic_id));
      else
        perform community.tell_topics((select coalesce(array_agg(distinct topic_id), '{}') from changed));
      end if;
      return null;
    end $$;
  `,
};
