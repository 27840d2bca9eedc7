import type { Migration } from '../migration.ts';

/**
 * Beside for whom a post was written (456), in which category: back there it is at home, whoever reads that one by then. What went
 * elsewhere before this goes by its readers alone.
 */
export const migration464HomeOfAPost: Migration = {
  name: '464-home-of-a-post',
  sql: `
    alter table community.post add column written_in uuid;

    create or replace function community.post_carried() returns trigger language plpgsql as $$
      begin
        select was.audience, was.category_id into new.written_for, new.written_in
        from community.topic was join community.topic goes on goes.audience <> was.audience
        where was.id = old.topic_id and goes.id = new.topic_id;
        return new;
      end $$;

    create or replace function community.topic_carried() returns trigger language plpgsql as $$
      begin
        update community.post set written_for = old.audience, written_in = old.category_id
        where topic_id = old.id and written_for is null;
        return null;
      end $$;
  `,
};
