import type { Migration } from '../migration.ts';

/**
 * For whom its topic was where a post was written, noted the first time that it goes to other readers, whatever takes it there (ADR 160).
 * Who answers pays nothing: neither a new post nor what a reply changes of its topic wakes these.
 */
export const migration456WhereItWasWritten: Migration = {
  name: '456-where-it-was-written',
  sql: `
    alter table community.post add column written_for text;

    create function community.post_carried() returns trigger language plpgsql as $$
      begin
        select was.audience into new.written_for from community.topic was join community.topic goes on goes.audience <> was.audience
        where was.id = old.topic_id and goes.id = new.topic_id;
        return new;
      end $$;
    create trigger post_carried before update of topic_id on community.post for each row
      when (old.topic_id <> new.topic_id and old.written_for is null) execute function community.post_carried();

    create function community.topic_carried() returns trigger language plpgsql as $$
      begin
        update community.post set written_for = old.audience where topic_id = old.id and written_for is null;
        return null;
      end $$;
    create trigger topic_carried after update of category_id on community.topic for each row
      when (old.category_id <> new.category_id and old.audience <> new.audience) execute function community.topic_carried();
  `,
};
