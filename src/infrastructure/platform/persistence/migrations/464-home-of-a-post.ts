import type { Migration } from '../migration.ts';

/**
 * Beside for whom a post was written (456), in which category its topic stood when it first went to other readers: back there it is at home,
 * whoever reads that one by then. That is where it was written, or where it went since among the same readers. Null beside a `written_for` says
 * that it has no such home (any more): what went elsewhere before this, and what two categories that became one brought together. Its readers
 * alone say then whether it is elsewhere.
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
