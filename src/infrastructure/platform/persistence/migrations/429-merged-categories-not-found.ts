import type { Migration } from '../migration.ts';

/** What went into another category is not found by its name any more; those that did so before are let go. */
export const migration429MergedCategoriesNotFound: Migration = {
  name: '429-merged-categories-not-found',
  sql: `
    create or replace function community.document_category() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'DELETE' and new.merged_into is null then
          perform community.put_search_document('category', new.id::text, new.audience, new.name, new.description, new.slug);
        else
          delete from community.search_document where kind = 'category' and ref = old.id::text;
        end if;
        return null;
      end $$;
    create or replace trigger category_document
      after insert or delete or update of audience, name, description, slug, merged_into
      on community.category for each row execute function community.document_category();
    delete from community.search_document d using community.category c
      where d.kind = 'category' and d.ref = c.id::text and c.merged_into is not null;`,
};
