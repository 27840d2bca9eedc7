import type { Migration } from '../migration.ts';

/**
 * All that the filters of a search ask of a topic, in one text: a search reads one column of hundreds of topics, and the process counts.
 * Letters of its kind, its status, whether it is solved, whether anybody replied and what the organisation answered, of each the first,
 * which no two of them may share; its category; its tags; its branches.
 */
export const migration252FacetsInOneText: Migration = {
  name: '252-facets-in-one-text',
  sql: `
    create function community.facets_of(kind text, status text, solved boolean, reply_count integer, official text,
        category_id uuid, tags text[], branches text[]) returns text language sql immutable parallel safe
      return left(kind, 1) || left(status, 1) || case when solved then 's' else 'u' end
        || case when reply_count = 0 then 'n' else 'r' end || left(official, 1) || category_id::text
        || array_to_string(tags, ' ') || '|' || array_to_string(branches, ' ');
    -- Empty for topics that were there before, of which it is made as they are read: to fill it would write all of them anew.
    alter table community.topic add column facets text;
    create function community.keep_facets() returns trigger language plpgsql as $$
    begin
      new.facets := community.facets_of(new.kind, new.status, new.solved, new.reply_count, new.official,
        new.category_id, new.tags, new.branches);
      return new;
    end $$;
    -- The last one of those that run before: what they change is told too.
    create trigger zz_keep_facets before insert or update on community.topic
      for each row execute function community.keep_facets();
  `,
};
