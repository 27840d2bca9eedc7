import type { Migration } from '../migration.ts';

/**
 * When the content of a topic last changed, kept on the topic instead of being sought among all its posts for every line of a
 * feed or a sitemap: by a post, an edit, or a choice of an answer. It never goes back.
 */
export const migration066ContentChanges: Migration = {
  name: '066-content-changes',
  sql: `
    alter table community.topic add column content_changed_at timestamptz;
    update community.topic t set content_changed_at = greatest(t.last_activity_at,
      (select max(e.edited_at) from community.post e where e.topic_id = t.id and e.edited_at is not null),
      (select max(greatest((a->>'at')::timestamptz, (a->>'withdrawnAt')::timestamptz)) from jsonb_array_elements(t.acceptances) a));
    alter table community.topic alter column content_changed_at set not null;

    create function community.topic_content_changes() returns trigger language plpgsql as $$
    begin
      new.content_changed_at := greatest(new.last_activity_at, new.content_changed_at,
        (select max(greatest((a->>'at')::timestamptz, (a->>'withdrawnAt')::timestamptz)) from jsonb_array_elements(new.acceptances) a));
      return new;
    end $$;
    create trigger topic_content_changes before insert or update of last_activity_at, acceptances on community.topic
      for each row execute function community.topic_content_changes();

    create function community.post_content_changes() returns trigger language plpgsql as $$
    begin
      update community.topic set content_changed_at = new.edited_at
        where id = new.topic_id and content_changed_at < new.edited_at;
      return null;
    end $$;
    create trigger post_content_changes after insert or update of edited_at, topic_id on community.post
      for each row when (new.edited_at is not null) execute function community.post_content_changes();

    -- Files of the sitemap hold fixed ranges of 20,000 numbers.
    create index topic_sitemap on community.topic ((number / 20000), content_changed_at desc) where deleted_at is null;
  `,
};
