import type { Migration } from '../migration.ts';

/**
 * Tells at commit what pages would show otherwise now, whoever changed it and by whatever way: `topic:<id>` for a topic
 * and all that stands in it, `titles` for what lists of neighbours show, `names` for what stands on every page (members,
 * categories, tags, rights, settings), `forum` for anything at all. PostgreSQL tells a tag once a transaction.
 */
export const migration011ToldChanges: Migration = {
  name: '011-told-changes',
  sql: `
    -- The newest topics of a category, for neighbours: an order that no answer changes.
    create index topic_category_newest on community.topic (category_id, number desc) where deleted_at is null;

    create function platform.tell_change(tag text) returns void language sql as
      $$ select pg_notify('changes', tag) $$;

    -- The topics of a statement; of more than a hundred everything is told, which is one telling.
    create function community.tell_topics(ids uuid[]) returns void language plpgsql as $$
    begin
      if cardinality(ids) = 0 then return; end if;
      if cardinality(ids) > 100 then
        perform platform.tell_change('*');
      else
        perform platform.tell_change('topic:' || id) from (select distinct unnest(ids) as id) as changed;
        perform platform.tell_change('forum');
      end if;
    end $$;

    create function community.topic_told() returns trigger language plpgsql as $$
    begin
      perform community.tell_topics((select coalesce(array_agg(id), '{}') from changed));
      if tg_op <> 'UPDATE' then
        perform platform.tell_change('titles');
      elsif exists (select from changed c join former f using (id)
          where (c.title, c.slug, c.kind, c.status, c.solved, c.audience, c.category_id, c.tags, c.deleted_at is null)
            is distinct from (f.title, f.slug, f.kind, f.status, f.solved, f.audience, f.category_id, f.tags, f.deleted_at is null)) then
        perform platform.tell_change('titles');
      end if;
      return null;
    end $$;
    create trigger topic_told_insert after insert on community.topic
      referencing new table as changed for each statement execute function community.topic_told();
    create trigger topic_told_update after update on community.topic
      referencing new table as changed old table as former for each statement execute function community.topic_told();

    create function community.post_told() returns trigger language plpgsql as $$
    begin
      perform community.tell_topics((select coalesce(array_agg(topic_id), '{}') from changed));
      if tg_op = 'UPDATE' then
        perform community.tell_topics((select coalesce(array_agg(f.topic_id), '{}')
          from former f join changed c using (id) where f.topic_id <> c.topic_id));
      end if;
      return null;
    end $$;
    create trigger post_told_insert after insert on community.post
      referencing new table as changed for each statement execute function community.post_told();
    create trigger post_told_update after update on community.post
      referencing new table as changed old table as former for each statement execute function community.post_told();

    create function community.views_told() returns trigger language plpgsql as $$
    begin
      perform community.tell_topics((select coalesce(array_agg(topic_id), '{}') from changed));
      return null;
    end $$;
    create trigger views_told_insert after insert on community.topic_views
      referencing new table as changed for each statement execute function community.views_told();
    create trigger views_told_update after update on community.topic_views
      referencing new table as changed for each statement execute function community.views_told();

    create function community.member_told() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'UPDATE' then
        perform platform.tell_change('names');
      elsif exists (select from changed c join former f using (id)
          where (c.pseudonym, c.handle, c.branches, c.region, c.bio, c.avatar_key, c.role, c.department, c.trust_level, c.status)
            is distinct from (f.pseudonym, f.handle, f.branches, f.region, f.bio, f.avatar_key, f.role, f.department, f.trust_level, f.status)) then
        perform platform.tell_change('names');
      end if;
      perform platform.tell_change('forum');
      return null;
    end $$;
    create trigger member_told_insert after insert on community.member
      referencing new table as changed for each statement execute function community.member_told();
    create trigger member_told_update after update on community.member
      referencing new table as changed old table as former for each statement execute function community.member_told();

    create function platform.names_told() returns trigger language plpgsql as $$
    begin
      perform platform.tell_change('names');
      perform platform.tell_change('forum');
      return null;
    end $$;
    create trigger category_told after insert or delete or
      update of name, slug, description, kinds, audience, icon, position, parent_id, guidance on community.category
      for each statement execute function platform.names_told();
    create trigger tag_told after insert or delete or update of slug, label, description on community.tag
      for each statement execute function platform.names_told();
    create function platform.forum_told() returns trigger language plpgsql as
      $$ begin perform platform.tell_change('forum'); return null; end $$;
    create trigger category_counted after update of topic_count on community.category
      for each statement execute function platform.forum_told();
    create trigger tag_counted after update of topic_count on community.tag
      for each statement execute function platform.forum_told();
    create trigger redirect_told after insert or update or delete on community.topic_redirect
      for each statement execute function platform.names_told();
    create trigger right_told after insert or update or delete on moderation.role_permission
      for each statement execute function platform.names_told();
    create trigger setting_told after insert or update or delete on site.setting
      for each statement execute function platform.names_told();

    -- Rows that are taken away for good: a duty of the law, a test, a person at the database.
    create function platform.everything_told() returns trigger language plpgsql as $$
    begin
      perform platform.tell_change('*');
      return null;
    end $$;
    create trigger topic_gone after delete or truncate on community.topic
      for each statement execute function platform.everything_told();
    create trigger post_gone after delete or truncate on community.post
      for each statement execute function platform.everything_told();
    create trigger member_gone after delete or truncate on community.member
      for each statement execute function platform.everything_told();
  `,
};
