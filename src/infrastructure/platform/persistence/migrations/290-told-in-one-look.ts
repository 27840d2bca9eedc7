import type { Migration } from '../migration.ts';

/**
 * Every reply changes its topic, and each time all was looked at that might have changed with it. What is told and what is kept is
 * the same as before, in fewer steps: changed topics are read once, choices of answers are read where there are any, and what
 * filters ask of a topic is made anew where some of it changed.
 */
export const migration290ToldInOneLook: Migration = {
  name: '290-told-in-one-look',
  sql: `
    create or replace function community.tell_topics(ids uuid[]) returns void language plpgsql as $$
    begin
      if cardinality(ids) = 1 then
        perform platform.tell_change('topic:' || ids[1]), platform.tell_change('forum');
      elsif cardinality(ids) > 100 then
        perform platform.tell_change('*');
      elsif cardinality(ids) > 0 then
        perform platform.tell_change('topic:' || id) from (select distinct unnest(ids) as id) as changed;
        perform platform.tell_change('forum');
      end if;
    end $$;

    create or replace function community.topic_told() returns trigger language plpgsql as $$
    declare
      ids uuid[];
      listed boolean := true;
    begin
      if tg_op = 'UPDATE' then
        select array_agg(c.id), bool_or(
            (c.title, c.slug, c.kind, c.status, c.solved, c.audience, c.category_id, c.tags, c.deleted_at is null)
            is distinct from (f.title, f.slug, f.kind, f.status, f.solved, f.audience, f.category_id, f.tags, f.deleted_at is null))
          into ids, listed from changed c join former f using (id);
      else
        ids := (select array_agg(id) from changed);
      end if;
      perform community.tell_topics(ids);
      if listed then perform platform.tell_change('titles'); end if;
      return null;
    end $$;

    create or replace function community.topic_content_changes() returns trigger language plpgsql as $$
    begin
      new.content_changed_at := greatest(new.last_activity_at, new.content_changed_at);
      if new.acceptances <> '[]' then
        new.content_changed_at := greatest(new.content_changed_at,
          (select max(greatest((a->>'at')::timestamptz, (a->>'withdrawnAt')::timestamptz)) from jsonb_array_elements(new.acceptances) a));
      end if;
      return new;
    end $$;

    drop trigger zz_keep_facets on community.topic;
    create trigger zz_keep_facets before insert on community.topic
      for each row execute function community.keep_facets();
    -- All that they are made of, and themselves. The last one of those that run before, as the other.
    create trigger zz_keep_facets_anew before update on community.topic for each row
      when ((new.kind, new.status, new.solved, new.reply_count = 0, new.official, new.also_validated, new.category_id, new.tags,
          new.branches, new.facets)
        is distinct from (old.kind, old.status, old.solved, old.reply_count = 0, old.official, old.also_validated, old.category_id, old.tags,
          old.branches, old.facets))
      execute function community.keep_facets();
  `,
};
